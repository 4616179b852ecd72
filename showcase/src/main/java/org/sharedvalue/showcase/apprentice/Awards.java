package org.sharedvalue.showcase.apprentice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedvalue.showcase.api.Collection;
import org.sharedvalue.showcase.api.Records;

/** What the program and its lead were recognised for; the award's year is an assumption. */
final class Awards {

    private static final int YEAR = 2012;

    private Awards() {}

    static void load(RealApprentice loading, Partners partners, String programId) {
        Records awards = new Collection(loading.partnerService(), "/v1/recognitions")
                .putEach(List.of(
                        award("volunteering", "program", programId, "European Employee Volunteering Award", "DIRECT"),
                        index(partners.id(Partner.MITIE))));
        awards.move("RECORDED", "VERIFIED", recorded -> Map.of());
        loading.done("recognitions", awards);
    }

    private static Map<String, Object> index(String organisationId) {
        Map<String, Object> index =
                award("index", "organisation", organisationId, "Corporate Responsibility Index", "CONTEXTUAL");
        index.put("level", "GOLD");
        return index;
    }

    private static Map<String, Object> award(String name, String type, String subjectId, String scheme, String link) {
        return new LinkedHashMap<>(Map.of(
                Collection.EXTERNAL_ID,
                DeclaredProgram.CODE + "/recognition/" + name,
                "subject",
                Map.of("type", type, "id", subjectId),
                "awardedBy",
                Partner.BUSINESS_IN_THE_COMMUNITY.legalName(),
                "scheme",
                scheme,
                "year",
                YEAR,
                "link",
                link));
    }
}
