package org.sharedvalue.web.front;

import java.util.Map;

/**
 * What a service says about itself.
 *
 * @param name its name
 * @param version its version
 * @param links where to go from here
 */
public record FrontPage(String name, String version, Map<String, String> links) {

    public FrontPage {
        links = Map.copyOf(links);
    }
}
