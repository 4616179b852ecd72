package org.sharedvalue.program;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.sharedvalue.contracttests.ContractWalk;

@QuarkusTest
class ProgramContractTest extends ContractWalk {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2010-01-11");
    private static final int DAYS = 300;

    private final AtomicInteger quarters = new AtomicInteger();
    private String program;
    private String cohort;
    private String assignment;

    @BeforeEach
    void recordWhatBodiesName() {
        program = Bodies.aProgram();
        cohort = Bodies.aCohort();
        assignment = Bodies.anAssignment();
    }

    @Override
    public Set<String> growing() {
        return Set.of(
                "POST /v1/employer-declarations/batch",
                "POST /v1/programs/batch",
                "POST /v1/programs/transitions/batch",
                "POST /v1/time-cost-rates/batch");
    }

    @Override
    public Map<String, Object> body(String collection) {
        return switch (collection) {
            case Bodies.PROGRAMS -> Bodies.program();
            case Bodies.COHORTS -> Bodies.cohort(program);
            case Bodies.SESSIONS -> Bodies.session(cohort);
            case Bodies.CONTRIBUTIONS -> Bodies.contribution(program);
            case Bodies.ASSIGNMENTS -> Bodies.assignment(program);
            case Bodies.HOURS ->
                Bodies.hours(
                        assignment,
                        FIRST_DAY.plusDays(quarters.getAndIncrement() % DAYS).toString(),
                        "0.25");
            case Bodies.DECLARATIONS -> Bodies.declaration(FakePartner.known());
            case Bodies.TARGETS -> Bodies.target(program);
            case Bodies.RATES -> Bodies.rate(FakePartner.known(), "2010-01-01");
            default -> throw new IllegalStateException("Say how a body of " + collection + " looks");
        };
    }

    @Override
    public Optional<String> movable(String collection) {
        if (!collection.equals(Bodies.HOURS)) {
            return Optional.empty();
        }
        String location = Api.created(Bodies.HOURS, body(Bodies.HOURS));
        Api.post(approvals(), Map.of("ids", List.of(Api.id(location)), "approve", true))
                .statusCode(207);
        return Optional.of(location);
    }

    @Override
    public Map<String, Object> move(String collection, List<String> allowed) {
        return Map.of("to", allowed.get(0), "reason", "As the walk wants it");
    }

    @Override
    public Call call(String template) {
        if (template.equals(approvals())) {
            String hours = Api.id(Api.created(Bodies.HOURS, body(Bodies.HOURS)));
            return new Call(template, Map.of("ids", List.of(hours), "approve", true));
        }
        if (template.equals("/v1/programs/{id}/designs")) {
            Map<String, Object> design = Bodies.design();
            design.put("effectiveFrom", "2011-01-01");
            return new Call(Api.created(Bodies.PROGRAMS, Bodies.program()) + "/designs", design);
        }
        return super.call(template);
    }

    private static String approvals() {
        return Bodies.HOURS + "/approvals";
    }
}
