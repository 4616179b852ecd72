package org.sharedvalue.showcase.apprentice;

import java.util.List;
import java.util.Map;
import org.sharedvalue.showcase.api.Collection;
import org.sharedvalue.showcase.api.Records;

/** Data set A: what the source declares, with no people behind it. */
final class DeclaredProgram {

    static final String CODE = "REAL-APPRENTICE";

    private final RealApprentice loading;
    private final Partners partners;

    DeclaredProgram(RealApprentice loading, Partners partners) {
        this.loading = loading;
        this.partners = partners;
    }

    /** Answers the id of the program. */
    String load() {
        String programId = Programs.load(
                loading,
                partners,
                CODE,
                "The Real Apprentice",
                "Ten weeks of work in a company for people who are unemployed, homeless, disabled or lone parents");
        Records declared = new Collection(loading.outcomesService(), "/v1/declared-results")
                .putAll(
                        "programId=" + programId,
                        List.of(declared(programId, "F2.completers", 198), declared(programId, "F5.numerator", 144)));
        loading.done("declared results", declared);
        new Pilot(loading, partners).load(partners.challengeId(), programId);
        Awards.load(loading, partners, programId);
        new Voices(loading, partners, programId).load();
        return programId;
    }

    /** Day and declarant are assumptions: the source gives the totals without them. */
    private Map<String, Object> declared(String programId, String figureCode, int value) {
        return Map.of(
                Collection.EXTERNAL_ID,
                CODE + "/declared/" + figureCode,
                "programId",
                programId,
                "figureCode",
                figureCode,
                "value",
                value,
                "asOfDate",
                "2012-12-31",
                "source",
                "The power of partnerships in social innovation",
                "declaredByOrganisationId",
                partners.id(Partner.MITIE));
    }
}
