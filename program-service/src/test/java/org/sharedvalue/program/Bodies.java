package org.sharedvalue.program;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.accesstests.MembershipBoard;
import org.sharedvalue.contracts.ContractJson;

/** Right bodies of every create, for tests to alter. */
public final class Bodies {

    public static final String PROGRAMS = "/v1/programs";
    public static final String COHORTS = "/v1/cohorts";
    public static final String SESSIONS = "/v1/sessions";
    public static final String CONTRIBUTIONS = "/v1/contributions";
    public static final String ASSIGNMENTS = "/v1/volunteer-assignments";
    public static final String HOURS = "/v1/volunteer-contributions";
    public static final String DECLARATIONS = "/v1/employer-declarations";
    public static final String TARGETS = "/v1/targets";
    public static final String RATES = "/v1/time-cost-rates";

    private Bodies() {}

    public static Map<String, Object> program() {
        Map<String, Object> body = new HashMap<>();
        body.put("code", "P-" + UUID.randomUUID());
        body.put("kind", "STANDARD");
        body.put("partnershipId", FakePartner.known());
        body.put("name", "The Real Apprentice");
        body.put("summary", "Ten weeks of work");
        body.put("startOn", "2010-01-01");
        body.put("endOn", "2012-12-31");
        body.put("currency", "GBP");
        body.put("designs", List.of(design()));
        return body;
    }

    public static Map<String, Object> design() {
        Map<String, Object> body = new HashMap<>();
        body.put("effectiveFrom", "2010-01-01");
        body.put("durationWeeks", 10);
        body.put("completionRule", "Present in eight of ten weeks");
        return body;
    }

    public static Map<String, Object> cohort(String programId) {
        Map<String, Object> body = new HashMap<>();
        body.put("programId", programId);
        body.put("designVersion", 1);
        body.put("label", "Intake 1");
        body.put("area", "London");
        body.put("startOn", "2010-01-11");
        body.put("endOn", "2010-03-21");
        body.put("capacity", 25);
        return body;
    }

    public static Map<String, Object> session(String cohortId) {
        Map<String, Object> body = new HashMap<>();
        body.put("cohortId", cohortId);
        body.put("kind", "WORKSHOP");
        body.put("startsAt", "2010-01-18T09:00:00Z");
        body.put("endsAt", "2010-01-18T16:30:00Z");
        return body;
    }

    public static Map<String, Object> contribution(String programId) {
        Map<String, Object> body = new HashMap<>();
        body.put("organisationId", aMember(programId, "2000-01-01", null));
        body.put("programId", programId);
        body.put("kind", "CASH");
        body.put("motive", "COMMUNITY_INVESTMENT");
        body.put("amount", Map.of("amount", 6_000_000, "currency", "GBP"));
        body.put("valuationMethod", "FACE_VALUE");
        return body;
    }

    /** An organisation that holds a role in a program's partnership for a time. */
    public static String aMember(String programId, String from, @Nullable String to) {
        String partnership = Api.get(PROGRAMS + "/" + programId).path("partnershipId");
        String member = FakePartner.known();
        MembershipBoard.pin(UUID.fromString(member), UUID.fromString(partnership), "SPONSOR", from, to);
        return member;
    }

    public static Map<String, Object> assignment(String programId) {
        Map<String, Object> body = new HashMap<>();
        body.put("programId", programId);
        body.put("employerOrganisationId", FakePartner.known());
        body.put("volunteerRef", "volunteer-" + UUID.randomUUID());
        body.put("role", "MENTOR");
        body.put("from", "2010-01-11");
        body.put("to", "2010-12-31");
        return body;
    }

    public static Map<String, Object> hours(String assignmentId, String workedOn, String hours) {
        Map<String, Object> body = new HashMap<>();
        body.put("assignmentId", assignmentId);
        body.put("workedOn", workedOn);
        body.put("hours", hours);
        body.put("timeBasis", "PAID_WORK_TIME");
        return body;
    }

    public static Map<String, Object> rate(String employerId, String from) {
        Map<String, Object> body = new HashMap<>();
        body.put("employerOrganisationId", employerId);
        body.put("from", from);
        body.put("amount", Map.of("amount", 2_500, "currency", "GBP"));
        body.put("source", "Finance department");
        return body;
    }

    public static Map<String, Object> declaration(String organisationId, String kind, Object value) {
        Map<String, Object> body = new HashMap<>();
        body.put("organisationId", organisationId);
        body.put("kind", kind);
        body.put("value", value);
        body.put("from", "2010-01-01");
        body.put("source", "Annual report");
        return body;
    }

    public static Map<String, Object> declaration(String organisationId) {
        return declaration(organisationId, "COST_PER_HIRE", Map.of("amount", 300_000, "currency", "GBP"));
    }

    public static Map<String, Object> target(String type, String id, String figureCode, Object value) {
        Map<String, Object> body = new HashMap<>();
        body.put("scope", Map.of("type", type, "id", id));
        body.put("figureCode", figureCode);
        body.put("periodStart", "2010-01-01");
        body.put("periodEnd", "2011-12-31");
        body.put("value", value);
        return body;
    }

    public static Map<String, Object> target(String programId) {
        return target("program", programId, "F15", Map.of("amount", 30_000_000, "currency", "GBP"));
    }

    /** A body as text, for tests that put into it what no object is. */
    public static String json(Map<String, Object> body) {
        return ContractJson.MAPPER.valueToTree(body).toString();
    }

    /** Records a program and answers its id. */
    public static String aProgram() {
        return Api.id(Api.created(PROGRAMS, program()));
    }

    /** Records a cohort in a program of its own and answers its id. */
    public static String aCohort() {
        return Api.id(Api.created(COHORTS, cohort(aProgram())));
    }

    /** Records an assignment in a program of its own and answers its id. */
    public static String anAssignment() {
        return Api.id(Api.created(ASSIGNMENTS, assignment(aProgram())));
    }
}
