package org.sharedvalue.gateway.collection;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.idempotency.Answer;
import org.sharedvalue.gateway.idempotency.KeptAnswers;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.batch.BatchAnswer;
import org.sharedvalue.web.batch.BatchErrors;
import org.sharedvalue.web.batch.BatchMove;
import org.sharedvalue.web.batch.BatchRequest;
import org.sharedvalue.web.caller.Caller;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.validation.Requests;

/**
 * Carries out writes, each once per idempotency key: alone, in batches that are whole or nothing, and in lenient ones. Every
 * one of them is one transaction, in which its answer is kept; an item of a batch is judged beside those before it.
 */
@ApplicationScoped
public class OwnWrites {

    private final Transactions transactions;
    private final KeptAnswers kept;
    private final WriteAnswers answers;
    private final Requests requests;
    private final Access access;
    private final Caller caller;

    OwnWrites(
            Transactions transactions,
            KeptAnswers kept,
            WriteAnswers answers,
            Requests requests,
            Access access,
            Caller caller) {
        this.transactions = transactions;
        this.kept = kept;
        this.answers = answers;
        this.requests = requests;
        this.access = access;
        this.caller = caller;
    }

    /** One write. */
    public <W, E extends OwnRecord<?>> Response one(OwnWrite<W, E> write, W wish) {
        List<W> wishes = List.of(wish);
        return inTransaction(write, wishes, connection -> answers.alone(write, write.carryOut(connection, wish)));
    }

    /** Many writes. */
    public <W, E extends OwnRecord<?>> Response many(
            OwnWrite<W, E> write, @Nullable BatchRequest sent, @Nullable String prefer) {
        BatchRequest batch = requests.checked(sent);
        batch.requireFitting();
        return BatchAnswer.isPreferred(prefer) ? each(write, batch.items()) : all(write, batch.items());
    }

    private <W, E extends OwnRecord<?>> Response all(OwnWrite<W, E> write, List<JsonNode> items) {
        BatchErrors unreadable = new BatchErrors();
        List<W> wishes = new ArrayList<>();
        unreadable.each(items, item -> wishes.add(write.read(item)));
        unreadable.throwIfAny();
        List<UUID> named =
                wishes.stream().map(write::named).flatMap(Optional::stream).toList();
        BatchMove.requireApart(named, unreadable);
        unreadable.throwIfAny();
        return inTransaction(write, wishes, connection -> {
            BatchErrors refused = new BatchErrors();
            List<Done<E>> done = new ArrayList<>();
            refused.each(wishes, wish -> done.add(pointed(() -> write.carryOut(connection, wish))));
            refused.throwIfAny();
            return answers.together(write, done);
        });
    }

    /** In a batch a refusal that is about one field says where that is. */
    private static <E extends OwnRecord<?>> Done<E> pointed(Carried<E> carried) throws SQLException {
        try {
            return carried.out();
        } catch (ProblemException refusal) {
            if (refusal.code() == ProblemCode.DUPLICATE_EXTERNAL_ID) {
                throw ProblemException.at("/externalId", refusal.code(), refusal.detail());
            }
            throw refusal.code() == ProblemCode.NOT_FOUND ? BatchMove.unknown() : refusal;
        }
    }

    private <W, E extends OwnRecord<?>> Response each(OwnWrite<W, E> write, List<JsonNode> items) {
        List<LenientItems.Attempt<W>> attempts = LenientItems.read(write, items);
        List<W> wishes = attempts.stream()
                .map(LenientItems.Attempt::wish)
                .flatMap(Optional::stream)
                .toList();
        return inTransaction(
                write, wishes, connection -> answers.itemByItem(LenientItems.carriedOut(write, connection, attempts)));
    }

    private <W, E extends OwnRecord<?>> Response inTransaction(
            OwnWrite<W, E> write, List<W> wishes, KeptAnswers.Write work) {
        UUID owner = ExternalIds.owner(access.standing());
        write.prepare(wishes);
        Transactions.Work<Answer> once = connection -> {
            write.lock(connection, wishes);
            return kept.once(connection, inTransaction -> {
                OwnHistory.name(inTransaction, caller.subject(), owner);
                return work.on(inTransaction);
            });
        };
        Answer answer = write.onSnapshot() ? transactions.onSnapshot(once) : transactions.behindLocks(once);
        return answer.response();
    }

    /** A write that is being carried out. */
    @FunctionalInterface
    private interface Carried<E extends OwnRecord<?>> {

        Done<E> out() throws SQLException;
    }
}
