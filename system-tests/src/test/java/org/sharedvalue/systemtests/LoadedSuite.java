package org.sharedvalue.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.sharedvalue.localstack.token.TokenRequest;
import org.sharedvalue.showcase.api.Answer;
import org.sharedvalue.showcase.api.Api;
import org.sharedvalue.showcase.apprentice.LoadedCase;
import org.sharedvalue.showcase.apprentice.RealApprentice;
import org.sharedvalue.showcase.report.LiveReports;
import org.sharedvalue.showcase.suite.Service;
import org.sharedvalue.showcase.suite.Suite;

/** A running suite with The Real Apprentice in it, asked as the admin. */
final class LoadedSuite implements AutoCloseable {

    /** After every window of the case. */
    static final String CUT_OFF = "2026-01-01";

    private final Suite suite;
    private final LoadedCase loaded;

    private LoadedSuite(Suite suite, LoadedCase loaded) {
        this.suite = suite;
        this.loaded = loaded;
    }

    /** Loaded through kills and restarts, with both reports complete. */
    static LoadedSuite start() {
        Suite suite = Suite.forTest();
        try {
            LoadedSuite whole = new LoadedSuite(suite, InterruptedLoad.of(suite));
            whole.awaitReports();
            return whole;
        } catch (RuntimeException failure) {
            suite.close();
            throw failure;
        }
    }

    private void awaitReports() {
        LiveReports reports = new LiveReports(gateway());
        reports.complete(loaded.declaredProgramId(), loaded.lastChanges());
        reports.complete(loaded.modelProgramId(), loaded.lastChanges());
    }

    static LoadedCase load(Suite suite, RealApprentice.Progress progress) {
        return RealApprentice.load(
                api(suite, Service.PARTNER), api(suite, Service.PROGRAM), api(suite, Service.OUTCOMES), progress);
    }

    static Api api(Suite suite, Service service) {
        return api(suite, suite.url(service));
    }

    static Api api(Suite suite, String origin) {
        return new Api(origin, suite.stack().issuer().token(TokenRequest.admin()));
    }

    Suite suite() {
        return suite;
    }

    LoadedCase loaded() {
        return loaded;
    }

    Api gateway() {
        return api(suite, Service.GATEWAY);
    }

    Api outcomes() {
        return api(suite, Service.OUTCOMES);
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

    /** The model's report by another gateway. */
    Report modelBy(String origin) {
        return report(api(suite, origin), loaded.modelProgramId(), List.of());
    }

    /** The declared program's report by another gateway. */
    Report declaredBy(String origin) {
        return report(api(suite, origin), loaded.declaredProgramId(), List.of());
    }

    JsonNode status() {
        return gateway().get("/v1/status").body();
    }

    @Override
    public void close() {
        suite.close();
    }

    private static Report report(Api gateway, String programId, List<String> atLeast) {
        StringBuilder path = new StringBuilder(LiveReports.path(programId))
                .append("?cutOff=")
                .append(CUT_OFF);
        atLeast.forEach(change -> path.append("&atLeast=").append(change));
        Answer answer = gateway.get(path.toString());
        return new Report(answer.body());
    }
}
