package org.sharedvalue.gateway.report.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Reports as pages, as they are served or as they were published. */
@ApplicationScoped
public class ReportPages {

    private final ObjectMapper json;

    ReportPages(ObjectMapper json) {
        this.json = json;
    }

    /** The page of a report in the language that its reader likes best among those that there are. */
    public RenderedPage of(byte[] report, Edition edition, List<Locale> wanted) {
        Words words = Words.of(wanted.stream().filter(Words::has).findFirst().orElse(Locale.UK));
        try {
            String page =
                    new PageMaker(json.readTree(report), words).page(edition).render();
            return new RenderedPage(page.getBytes(StandardCharsets.UTF_8), words.language());
        } catch (IOException impossible) {
            throw new UncheckedIOException("A report of ours cannot be read", impossible);
        }
    }
}
