package org.sharedvalue.showcase.apprentice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharedvalue.showcase.api.Collection;
import org.sharedvalue.showcase.api.Records;

/** The results of the checks after 13 and 26 weeks; nobody recorded those after 52. */
final class SustainmentChecks {

    private static final List<String> METHODS = List.of("EMPLOYER", "PAYSLIP", "PARTICIPANT", "ADMIN_DATA");

    private final RealApprentice loading;
    private final String programId;
    private final Map<String, Job> jobs;

    SustainmentChecks(RealApprentice loading, String programId, Records starts) {
        this.loading = loading;
        this.programId = programId;
        this.jobs = Job.all().stream().collect(Collectors.toMap(job -> starts.id(job.externalId()), job -> job));
    }

    void load() {
        Records checks =
                new Collection(loading.outcomesService(), "/v1/sustainment-checks").find("programId=" + programId);
        record(checks, 13);
        record(checks, 26);
        loading.done("sustainment checks", checks);
    }

    private void record(Records checks, int weeks) {
        checks.move(
                check -> check.path("milestoneWeeks").asInt() == weeks
                        && check.path("status").asText().equals("SCHEDULED")
                        && jobs.containsKey(jobStart(check)),
                check -> result(check).status(),
                this::fields);
    }

    private CheckResult result(JsonNode check) {
        Job job = job(check);
        return check.path("milestoneWeeks").asInt() == 13 ? job.after13Weeks() : job.after26Weeks();
    }

    private Map<String, Object> fields(JsonNode check) {
        Map<String, Object> fields = new LinkedHashMap<>();
        LocalDate dueOn = LocalDate.parse(check.path("dueOn").asText());
        fields.put("on", dueOn.plusDays(7).toString());
        CheckResult result = result(check);
        if (result != CheckResult.UNREACHED) {
            fields.put("method", METHODS.get(job(check).number() % METHODS.size()));
        }
        Boolean sameEmployer = result.sameEmployer();
        if (sameEmployer != null) {
            fields.put("sameEmployer", sameEmployer);
        }
        return fields;
    }

    private Job job(JsonNode check) {
        Job job = jobs.get(jobStart(check));
        if (job == null) {
            throw new IllegalStateException("a check of another job: " + check);
        }
        return job;
    }

    private static String jobStart(JsonNode check) {
        return check.path("jobStartOutcomeId").asText();
    }
}
