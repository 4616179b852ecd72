package org.sharedvalue.systemtests;

import org.sharedvalue.showcase.api.Api;
import org.sharedvalue.showcase.suite.Service;

/** How a running suite is reached, whether its parts are processes or containers. */
interface Doors {

    /** Where a service answers. */
    String url(Service service);

    String adminToken();

    /** Where the topics are read and written. */
    String kafkaBootstrap();

    /** A service, asked as the admin. */
    default Api api(Service service) {
        return api(url(service));
    }

    /** What answers at an origin, asked as the admin. */
    default Api api(String origin) {
        return new Api(origin, adminToken());
    }
}
