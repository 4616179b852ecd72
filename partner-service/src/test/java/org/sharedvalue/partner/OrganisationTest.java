package org.sharedvalue.partner;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.sharedvalue.localstack.LocalStackResource;
import org.sharedvalue.localstack.TestStack;

@QuarkusTest
@QuarkusTestResource(
        value = LocalStackResource.class,
        initArgs = @ResourceArg(name = "database", value = "partner"))
class OrganisationTest {

    private static RequestSpecification admin() {
        return given().auth().oauth2(TestStack.adminToken()).contentType(ContentType.JSON);
    }

    @Test
    void recordsAnOrganisation() {
        String location = admin().body("{\"legalName\":\"MITIE Group plc\",\"sector\":\"FOR_PROFIT\",\"country\":\"GB\"}")
                .post("/v1/organisations")
                .then()
                .log().all()
                .statusCode(201)
                .body("displayName", equalTo("MITIE Group plc"))
                .body("version", equalTo(1))
                .extract()
                .header("Location");
        admin().get(location).then().log().all().statusCode(200);
        admin().body("{\"to\":\"ACTIVE\"}").post(location + "/transitions").then().log().all().statusCode(200).body("version", equalTo(2));
        admin().get("/v1/organisations?limit=1").then().log().all().statusCode(200).body("items", notNullValue());
    }

    @Test
    void refusesWithoutToken() {
        given().get("/v1/organisations").then().log().all().statusCode(401);
        admin().body("{\"legalName\":5}").post("/v1/organisations").then().log().all().statusCode(400);
        admin().body("{\"legalName\":\"x\",\"a\":1}").post("/v1/organisations").then().log().all().statusCode(422);
        admin().body("{\"legalName\":\"x\"}").post("/v1/organisations").then().log().all().statusCode(422);
        admin().body("{\"legalName\"").post("/v1/organisations").then().log().all().statusCode(400);
        admin().get("/v1/organisations/abc").then().log().all().statusCode(404);
        admin().get("/v1/organisations?x=1").then().log().all().statusCode(400);
        admin().get("/v1/nothing").then().log().all().statusCode(404);
    }
}
