package org.sharedvalue.localstack.token;

import java.util.List;

/** Every scope of the suite. */
final class Scopes {

    static final List<String> ALL = List.of(
            "partners:read",
            "partners:write",
            "programs:read",
            "programs:write",
            "outcomes:read",
            "outcomes:write",
            "identities:read",
            "identities:write",
            "erasures:write",
            "corrections:write",
            "reports:read",
            "releases:read",
            "releases:write",
            "feeds:read",
            "subscriptions:write",
            "status:read",
            "references:read",
            "admin");

    private Scopes() {}

    static List<String> allBut(String... excluded) {
        List<String> without = List.of(excluded);
        return ALL.stream().filter(scope -> !without.contains(scope)).toList();
    }
}
