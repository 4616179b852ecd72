package org.sharedvalue.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenMethodsConjunction;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;

/** The rules, each with its reason. An interface with a path is a client of another service, not an endpoint. */
enum Rules {
    EVERY_ENDPOINT_DECLARES_ITS_SCOPE(endpoints()
            .should()
            .beAnnotatedWith(PermissionsAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(Authenticated.class)
            .because("who may call an endpoint stands where the endpoint stands")),

    ENDPOINTS_READ_WHAT_THEIR_CALLER_SEES(noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .resideInAnyPackage("org.sharedvalue.partner..", "org.sharedvalue.program..", "org.sharedvalue.outcomes..")
            .should()
            .callMethodWhere(target(nameMatching("find.*|list|listAll|stream.*|count|byIds|getEntityManager"))
                    .and(target(owner(resideInAPackage("org.sharedvalue..")))))
            .because("the records know who sees them; what is asked past that shows everybody everything")),
    ENDPOINTS_LIVE_IN_RESOURCES(classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotInterfaces()
            .should()
            .haveSimpleNameEndingWith("Resource")
            .because("the role of a file is in its name")),

    EVERY_ENDPOINT_SAYS_WHAT_IT_PRODUCES(endpoints()
            .should()
            .beAnnotatedWith(Produces.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Produces.class)
            .because("without it any media type that is asked for is answered, with text nobody designed")),

    SERVICES_KNOW_NO_OTHER_SERVICE(slices().matching("org.sharedvalue.(partner|program|outcomes|gateway)..")
            .should()
            .notDependOnEachOther()
            .because("services meet over HTTP and Kafka only")),

    LIBRARIES_KNOW_NO_SERVICE(noClasses()
            .that()
            .resideInAnyPackage(
                    "org.sharedvalue.contracts..",
                    "org.sharedvalue.sql..",
                    "org.sharedvalue.web..",
                    "org.sharedvalue.outbox..",
                    "org.sharedvalue.records..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.sharedvalue.partner..",
                    "org.sharedvalue.program..",
                    "org.sharedvalue.outcomes..",
                    "org.sharedvalue.gateway..")
            .because("a library holds mechanisms, never entities or rules")),

    FEATURES_ARE_FREE_OF_CYCLES(slices().matching("org.sharedvalue.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .because("a reader starts at one feature and follows the arrows in one direction")),

    THE_GATEWAY_WRITES_SQL(noClasses()
            .that()
            .resideInAPackage("org.sharedvalue.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
            .because("intake and reports are set-based; an entity manager would hide the statements")),

    WHAT_THE_GATEWAY_WRITES_KNOWS_NO_READER(noClasses()
            .that()
            .resideInAnyPackage(
                    "org.sharedvalue.gateway.ledger..",
                    "org.sharedvalue.gateway.projection..",
                    "org.sharedvalue.gateway.figure..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.sharedvalue.gateway.intake..",
                    "org.sharedvalue.gateway.report..",
                    "org.sharedvalue.gateway.feed..",
                    "org.sharedvalue.gateway.status.."))
            .because("data flows from intake to report, and so do the packages")),

    SERVICES_ASK_THE_SUITE_FOR_THE_TIME(noClasses()
            .that()
            .resideInAnyPackage(
                    "org.sharedvalue.partner..",
                    "org.sharedvalue.program..",
                    "org.sharedvalue.outcomes..",
                    "org.sharedvalue.records..")
            .should()
            .callMethod(Instant.class, "now")
            .because("today is a date in the suite's zone, which SuiteClock knows")),

    NAMES_SAY_A_ROLE(noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Common|Base|Dto|Constants|Info|Data)")
            .because("such a name says nothing that the reader needs")),

    NOTHING_SLEEPS(noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .because("waiting is for an event or a deadline, never for luck"));

    @SuppressWarnings("ImmutableEnumChecker") // a rule is built once and only read
    private final ArchRule rule;

    Rules(ArchRule rule) {
        this.rule = rule;
    }

    ArchRule rule() {
        return rule;
    }

    private static GivenMethodsConjunction endpoints() {
        return methods()
                .that(annotatedWith(GET.class)
                        .or(annotatedWith(POST.class))
                        .or(annotatedWith(PUT.class))
                        .or(annotatedWith(PATCH.class))
                        .or(annotatedWith(DELETE.class)))
                .and()
                .areDeclaredInClassesThat()
                .areNotInterfaces();
    }
}
