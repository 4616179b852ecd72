package org.sharedvalue.gateway.report.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.sharedvalue.web.http.ETags;

/** A page that is ready to be sent. */
public final class RenderedPage {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            StyleSheet.policy(),
            "Referrer-Policy",
            "no-referrer",
            "X-Content-Type-Options",
            "nosniff",
            HttpHeaders.VARY,
            HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);

    private final byte[] body;
    private final String language;

    RenderedPage(byte[] body, String language) {
        this.body = body;
        this.language = language;
    }

    /** The page in UTF-8. */
    public byte[] body() {
        return body.clone();
    }

    /** A strong tag of its bytes. */
    public String etag() {
        return ETags.ofBytes(body);
    }

    /** Says in an answer what it is and that nothing else may run or load in it. */
    public Response.ResponseBuilder describe(Response.ResponseBuilder response) {
        HEADERS.forEach(response::header);
        return response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, language);
    }
}
