package org.sharedvalue.contracttests;

import org.junit.jupiter.api.Test;

/** Tries every rule of the HTTP contract on every collection that the service's OpenAPI document shows. */
public abstract class ContractWalk extends CollectionWalk {

    @Test
    void theCommittedDocumentIsTheServedOne() {
        CommittedDocument.compare(new Client());
    }

    @Test
    void recordsAreChangedUnderTheirEntityTag() {
        walk("edits", EditRules::walk);
    }

    @Test
    void manyRecordsTakeNoMoreStatementsThanFew() {
        walk("statements", StatementRules::walk);
    }

    @Test
    void theServiceShowsItselfAndItsProblems() {
        walk("front page", FrontRules::walk);
    }

    @Test
    void requestsHaveLimits() {
        walk("limits", LimitRules::walk);
    }
}
