package org.sharedvalue.gateway.release.http;

import java.util.List;
import org.sharedvalue.gateway.collection.ListFilter;
import org.sharedvalue.gateway.collection.OwnCollection;
import org.sharedvalue.gateway.release.Audience;
import org.sharedvalue.gateway.release.Release;
import org.sharedvalue.gateway.release.ReleaseRows;
import org.sharedvalue.gateway.release.ReleaseStatus;

/** All releases as a collection; among others each is shown without its report. */
final class AllReleases {

    static final String PATH = "/v1/releases";
    static final String SCOPE_ID = "scopeId";
    static final String AUDIENCE = "audience";

    static final OwnCollection<Release, ReleaseResponse> COLLECTION = new OwnCollection<>(
            PATH,
            "release",
            ReleaseResponse.class,
            ReleaseRows::where,
            ReleaseResponse::of,
            ReleaseResponse::withoutReport,
            List.of(
                    ListFilter.id(SCOPE_ID, "scope_id"),
                    ListFilter.word(AUDIENCE, Audience.class),
                    ListFilter.word("status", ReleaseStatus.class)));

    private AllReleases() {}
}
