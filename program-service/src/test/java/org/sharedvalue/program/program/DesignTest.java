package org.sharedvalue.program.program;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.sharedvalue.program.Bodies.PROGRAMS;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharedvalue.program.Api;
import org.sharedvalue.program.Bodies;

@QuarkusTest
class DesignTest {

    private static Map<String, Object> numbered(int version) {
        Map<String, Object> design = new HashMap<>(Bodies.design());
        design.put("version", version);
        return design;
    }

    @Test
    void getsItsNumberFromTheService() {
        String location = Api.created(PROGRAMS, Bodies.program());
        Api.post(location + "/designs", Bodies.design())
                .statusCode(201)
                .header("ETag", equalTo("\"2\""))
                .header("Event-Version", equalTo(Api.id(location) + ":2"))
                .body("version", equalTo(2));
        Api.post(location + "/designs", numbered(3)).statusCode(201).body("version", equalTo(3));
        Api.post(location + "/designs", numbered(3)).statusCode(422).body("errors[0].pointer", equalTo("/version"));
        Api.get(location + "/designs").body("items.version", contains(1, 2, 3));
        Api.get(location).body("designs.version", contains(1, 2, 3)).body("version", equalTo(3));
    }

    @Test
    void mayNameTheRightNumberInTheProgramsBody() {
        Map<String, Object> body = Bodies.program();
        body.put("designs", List.of(numbered(1), numbered(2)));
        Api.post(PROGRAMS, body).statusCode(201).body("designs.version", contains(1, 2));
        body = Bodies.program();
        body.put("designs", List.of(numbered(2)));
        Api.post(PROGRAMS, body).statusCode(422).body("errors[0].pointer", equalTo("/designs/0/version"));
    }

    @Test
    void isAddedButNeverChangedOrTakenAwayByAPatch() {
        String location = Api.created(PROGRAMS, Bodies.program());
        Api.edit(location, "designs", List.of(Bodies.design(), Bodies.design()))
                .statusCode(200)
                .body("designs.version", contains(1, 2));
        Map<String, Object> altered = Bodies.design();
        altered.put("durationWeeks", 12);
        Api.edit(location, "designs", List.of(altered, Bodies.design()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/designs/0"))
                .body("errors[0].code", equalTo("immutable-field"));
        Api.edit(location, "designs", List.of()).statusCode(422).body("errors[0].code", equalTo("immutable-field"));
    }

    @Test
    void hasAtLeastOneWeek() {
        Map<String, Object> design = Bodies.design();
        design.put("durationWeeks", 0);
        Api.post(Api.created(PROGRAMS, Bodies.program()) + "/designs", design)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/durationWeeks"))
                .body("errors[0].code", equalTo("out-of-range"));
    }
}
