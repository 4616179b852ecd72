package org.sharedvalue.contracttests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Tries the rules that every collection keeps, on the collections that the service's OpenAPI document shows. */
public abstract class CollectionWalk implements Samples {

    private static final Logger LOG = Logger.getLogger(CollectionWalk.class);

    @Test
    void bodiesAreReadStrictly() {
        walk("bodies", BodyRules::walk);
    }

    @Test
    void listsAreFilteredSortedAndPaged() {
        walk("lists", ListRules::walk);
    }

    @Test
    void recordsAnswerAsTheStatusTableSays() {
        walk("records", RecordRules::walk);
    }

    @Test
    void recordsMoveAlongTheirChart() {
        walk("transitions", TransitionRules::walk);
    }

    @Test
    void batchesAreWholeOrLenient() {
        walk("batches", BatchRules::walk);
    }

    @Test
    void repeatedRequestsHaveOneEffect() {
        walk("idempotency", KeyRules::walk);
    }

    @Test
    void exportsSayWhatThePagesSay() {
        walk("exports", ExportRules::walk);
    }

    /** Tries some rules. */
    final void walk(String rules, BiConsumer<Bench, ApiDocument> walker) {
        Client client = new Client();
        Walk walk = new Walk();
        ApiDocument document = new ApiDocument(client, this::isWalked);
        List<Collection> collections = document.collections();
        assertFalse(collections.isEmpty(), "The OpenAPI document shows no collection");
        walker.accept(new Bench(client, this, walk), document);
        LOG.infof(
                "%s of %s on %d collections: %s",
                rules, getClass().getSimpleName(), collections.size(), walk.summary());
        assertTrue(walk.count() > 0, "No case was tried");
        assertTrue(walk.faults().isEmpty(), () -> String.join(System.lineSeparator(), walk.faults()));
    }
}
