package org.sharedvalue.gateway.feed.reading;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sharedvalue.gateway.release.Release;
import org.sharedvalue.gateway.release.http.ReleaseResponse;

/**
 * A move of a release, as a CloudEvent.
 *
 * @param specversion version of CloudEvents
 * @param id release and version
 * @param type type of every item
 * @param source the feed
 * @param time when it moved
 * @param subject the release
 * @param data the release as it is now, without its report, which is read at `/v1/releases/{id}`
 */
record ReleaseItem(
        @Schema(examples = "1.0") String specversion,

        @Schema(examples = "0190d1a0-4f5e-7c3a-8b21-3f6d5a9c7e10:2")
        String id,

        @Schema(examples = "sharedvalue.feed.release.v1") String type,
        @Schema(examples = "/v1/feeds/releases") String source,
        Instant time,
        UUID subject,
        ReleaseResponse data) {

    static ReleaseItem of(Release release) {
        return new ReleaseItem(
                "1.0",
                release.id() + ":" + release.version(),
                "sharedvalue.feed.release.v1",
                "/v1/feeds/releases",
                release.updatedAt(),
                release.id(),
                ReleaseResponse.withoutReport(release));
    }
}
