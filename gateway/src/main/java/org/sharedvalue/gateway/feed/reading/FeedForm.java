package org.sharedvalue.gateway.feed.reading;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.http.Accepted;

/** The forms in which a page of a feed comes. */
enum FeedForm {
    /** A list of CloudEvents; what a reader gets that does not care. */
    BATCH(OutcomeFeedResource.CLOUDEVENTS_BATCH),
    /** One CloudEvent a line. */
    LINES(ExportFormat.NDJSON_TYPE),
    /** The same list, for readers that ask for nothing but JSON. */
    JSON(MediaType.APPLICATION_JSON);

    private final String mediaType;

    FeedForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The form that a reader likes best. */
    static FeedForm of(List<MediaType> acceptable) {
        List<MediaType> types = Arrays.stream(values())
                .map(form -> MediaType.valueOf(form.mediaType))
                .toList();
        return Accepted.best(acceptable, types)
                .map(best -> values()[types.indexOf(best)])
                .orElse(BATCH);
    }

    String mediaType() {
        return mediaType;
    }

    /** What makes an entity tag one of this form. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
