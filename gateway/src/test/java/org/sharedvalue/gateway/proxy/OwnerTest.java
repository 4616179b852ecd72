package org.sharedvalue.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/organisations, PARTNER",
        "/v1/partnerships/1/members/2, PARTNER",
        "/v1/pilots/1/decision, PARTNER",
        "/v1/public/challenges, PARTNER",
        "/v1/programs, PROGRAM",
        "/v1/programs/batch, PROGRAM",
        "/v1/sessions, PROGRAM",
        "/v1/sessions/1, PROGRAM",
        "/v1/sessions/1/attendances, PROGRAM",
        "/v1/sessions/attendance, PROGRAM",
        "/v1/sessions/1/attendance, OUTCOMES",
        "/v1/sessions/1/attendance/history, OUTCOMES",
        "/v1/volunteer-contributions/approvals, PROGRAM",
        "/v1/participants/1/identity, OUTCOMES",
        "/v1/imports, OUTCOMES"
    })
    void sendsEachCollectionToItsOwner(String path, Owner owner) {
        assertThat(Owner.of(path)).contains(owner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/",
                "/v1/reports/programs/1",
                "/v1/releases",
                "/v1/feeds/outcomes",
                "/v1/subscriptions",
                "/v1/figures",
                "/v1/status",
                "/v1/me",
                "/v1/public",
                "/v1/public/organisations",
                "/v1/programsx",
                "/v1/internal/partnerships/1",
                "/v1/programs/..;/..;/internal/partnerships/1",
                "/internal/partnerships/1",
                "/q/metrics",
                "/openapi"
            })
    void sendsNothingElseToAnyService(String path) {
        assertThat(Owner.of(path)).isEmpty();
    }
}
