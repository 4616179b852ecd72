package org.sharedvalue.showcase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharedvalue.showcase.apprentice.LoadedCase;
import org.sharedvalue.showcase.report.LiveReports;
import org.sharedvalue.showcase.suite.Service;
import org.sharedvalue.showcase.suite.Suite;

/** The addresses of a running suite and how to get a token for them. */
final class WhereToGo {

    private WhereToGo() {}

    /**
     * The lines to print.
     *
     * @param reports where the pages are
     * @param token the command that prints a token of this suite; empty where the suite ends at once
     */
    static List<String> lines(Suite suite, LoadedCase loaded, LiveReports reports, Optional<String> token) {
        List<String> lines = new ArrayList<>();
        String gateway = suite.url(Service.GATEWAY);
        lines.add("Report, declared  " + gateway + LiveReports.path(loaded.declaredProgramId()));
        lines.add("Report, model     " + gateway + LiveReports.path(loaded.modelProgramId()));
        lines.add("Of both together  " + gateway + LiveReports.ofPartnership(loaded.partnershipId()));
        lines.add("Intake            " + gateway + "/v1/status");
        lines.add("The API           " + gateway + "/docs");
        for (Service service : Service.values()) {
            lines.add("%-17s %s/openapi".formatted(service.folder(), suite.url(service)));
        }
        token.ifPresent(command -> {
            lines.add("");
            lines.add("A token: %s admin, or %s staff %s (MITIE Group)".formatted(command, command, lead(loaded)));
            lines.add("Try: curl -H \"Authorization: Bearer $(%s admin)\" %s%s"
                    .formatted(command, gateway, LiveReports.path(loaded.modelProgramId())));
            lines.add("");
            lines.add("In a browser, for 15 minutes:");
            lines.add(gateway + reports.page(loaded.modelProgramId()));
            lines.add("");
            lines.add("Everything is up. Ctrl-C stops it.");
        });
        return lines;
    }

    private static String lead(LoadedCase loaded) {
        return loaded.organisationIds().getOrDefault("MITIE Group", "ORGANISATION_ID");
    }
}
