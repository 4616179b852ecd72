package org.sharedvalue.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.sharedvalue.showcase.api.Answer;
import org.sharedvalue.showcase.api.Api;
import org.sharedvalue.showcase.apprentice.LoadedCase;
import org.sharedvalue.showcase.apprentice.RealApprentice;
import org.sharedvalue.showcase.report.LiveReports;
import org.sharedvalue.showcase.suite.Service;

/** A running suite with The Real Apprentice in it, asked as the admin. */
final class LoadedSuite {

    /** After every window of the case. */
    static final String CUT_OFF = "2026-01-01";

    private final Doors doors;
    private final LoadedCase loaded;

    /** Returns when both reports are complete. */
    LoadedSuite(Doors doors, LoadedCase loaded) {
        this.doors = doors;
        this.loaded = loaded;
        LiveReports reports = new LiveReports(gateway());
        reports.complete(LiveReports.path(loaded.declaredProgramId()), loaded.lastChanges());
        reports.complete(LiveReports.path(loaded.modelProgramId()), loaded.lastChanges());
    }

    static LoadedCase load(Doors doors, RealApprentice.Progress progress) {
        return RealApprentice.load(
                doors.api(Service.PARTNER), doors.api(Service.PROGRAM), doors.api(Service.OUTCOMES), progress);
    }

    Doors doors() {
        return doors;
    }

    LoadedCase loaded() {
        return loaded;
    }

    Api gateway() {
        return doors.api(Service.GATEWAY);
    }

    Api outcomes() {
        return doors.api(Service.OUTCOMES);
    }

    Report declared() {
        return report(gateway(), loaded.declaredProgramId(), List.of());
    }

    Report model() {
        return model(List.of());
    }

    /** The model's report once these changes are in it. */
    Report model(List<String> atLeast) {
        return report(gateway(), loaded.modelProgramId(), atLeast);
    }

    /** The report of another program. */
    Report of(String programId) {
        return report(gateway(), programId, List.of());
    }

    /** The model's report by another gateway. */
    Report modelBy(String origin) {
        return report(doors.api(origin), loaded.modelProgramId(), List.of());
    }

    /** The declared program's report by another gateway. */
    Report declaredBy(String origin) {
        return report(doors.api(origin), loaded.declaredProgramId(), List.of());
    }

    /** The report of a program in the parts of one breakdown. */
    Report of(String programId, String breakdown) {
        return new Report(gateway()
                .get(LiveReports.path(programId) + "?cutOff=" + CUT_OFF + "&breakdown=" + breakdown)
                .body());
    }

    /** The report of the partnership of both programs. */
    Report partnership() {
        return partnershipBy(gateway());
    }

    /** The same by another gateway. */
    Report partnershipBy(Api gateway) {
        return at(gateway, LiveReports.ofPartnership(loaded.partnershipId()), List.of());
    }

    Api partners() {
        return doors.api(Service.PARTNER);
    }

    JsonNode status() {
        return gateway().get("/v1/status").body();
    }

    private static Report report(Api gateway, String programId, List<String> atLeast) {
        return at(gateway, LiveReports.path(programId), atLeast);
    }

    private static Report at(Api gateway, String report, List<String> atLeast) {
        StringBuilder path = new StringBuilder(report).append("?cutOff=").append(CUT_OFF);
        atLeast.forEach(change -> path.append("&atLeast=").append(change));
        Answer answer = gateway.get(path.toString());
        return new Report(answer.body());
    }
}
