package org.sharedvalue.showcase;

import java.util.ArrayList;
import java.util.List;
import org.sharedvalue.showcase.apprentice.LoadedCase;
import org.sharedvalue.showcase.report.LiveReports;
import org.sharedvalue.showcase.suite.Service;
import org.sharedvalue.showcase.suite.Suite;

/** The addresses of a running suite and how to get a token for them. */
final class WhereToGo {

    private WhereToGo() {}

    static List<String> lines(Suite suite, LoadedCase loaded, boolean stays) {
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
        if (stays) {
            lines.add("");
            lines.add("A token: ./run token admin, or ./run token staff " + lead(loaded) + " (MITIE Group)");
            lines.add("Try: curl -H \"Authorization: Bearer $(./run token admin)\" " + gateway
                    + LiveReports.path(loaded.modelProgramId()));
            lines.add("");
            lines.add("Everything is up. Ctrl-C stops it.");
        }
        return lines;
    }

    private static String lead(LoadedCase loaded) {
        return loaded.organisationIds().getOrDefault("MITIE Group", "ORGANISATION_ID");
    }
}
