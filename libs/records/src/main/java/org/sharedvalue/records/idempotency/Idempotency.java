package org.sharedvalue.records.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.idempotency.SentKey;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Carries out a request with an idempotency key once, and answers every repetition with the first answer. */
@ApplicationScoped
public class Idempotency {

    private final KeyedRequest request;
    private final StoredAnswers answers;
    private final BatchClaims claims;
    private final ObjectMapper json;

    Idempotency(KeyedRequest request, StoredAnswers answers, BatchClaims claims, ObjectMapper json) {
        this.request = request;
        this.answers = answers;
        this.claims = claims;
        this.json = json;
    }

    /** Says what the body was, by its hash in hex, for an operation that reads it itself; before {@link #once}. */
    public void bodyWas(String sha256) {
        request.bodyWas(sha256);
    }

    /** The answer to the request if it was carried out before; refuses a key of another body or of a running request. */
    Optional<Response> earlier() {
        byte[] id = request.id();
        return id == null ? Optional.empty() : answers.find(id).flatMap(this::earlier);
    }

    /** Carries out a write and keeps its answer, both in the transaction that runs; a write that refuses keeps nothing. */
    public Response once(Callable<Response> write) throws Exception {
        byte[] id = request.id();
        if (id == null) {
            return write.call();
        }
        Optional<StoredAnswer> stored = alone(id);
        Optional<Response> first = stored.flatMap(this::earlier);
        if (first.isPresent()) {
            return first.get();
        }
        if (stored.isPresent()) {
            throw new ProblemException(
                    ProblemCode.IDEMPOTENCY_KEY_REUSED,
                    "The key belongs to a batch that was sent with 'Prefer: handling=lenient'; send it so again.");
        }
        Response answer = write.call();
        keep(id, answer);
        return answer;
    }

    /**
     * Carries out a batch whose items have transactions of their own: each keeps its result in its transaction, so that a
     * repetition after a crash does only what is left.
     */
    public Response eachOnce(Function<ItemProgress, Response> batch) {
        byte[] id = request.id();
        if (id == null) {
            return batch.apply(ItemProgress.UNKEPT);
        }
        KeptProgress progress = QuarkusTransaction.requiringNew().call(() -> claimed(id));
        if (progress.first() != null) {
            return progress.first();
        }
        boolean complete = false;
        try {
            Response answer = batch.apply(progress);
            QuarkusTransaction.requiringNew().run(() -> {
                claims.renew(id, progress.lease());
                claims.forgetItems(id);
                keep(id, answer);
            });
            complete = true;
            return answer;
        } finally {
            if (!complete) {
                QuarkusTransaction.requiringNew().run(() -> claims.release(id, progress.lease()));
            }
        }
    }

    private KeptProgress claimed(byte[] id) {
        Optional<StoredAnswer> stored = alone(id);
        Response first = stored.flatMap(this::earlier).orElse(null);
        if (first != null) {
            return new KeptProgress(id, 0, Map.of(), first);
        }
        return new KeptProgress(id, claims.claim(id, request.fingerprint()), claims.done(id), null);
    }

    private Optional<StoredAnswer> alone(byte[] id) {
        if (!answers.lock(id)) {
            throw SentKey.inFlight();
        }
        answers.forgetExpired(id);
        return answers.find(id);
    }

    private Optional<Response> earlier(StoredAnswer stored) {
        request.requireSameBody(stored);
        if (stored.leased()) {
            throw SentKey.inFlight();
        }
        return stored.isComplete() ? Optional.of(stored.replayed()) : Optional.empty();
    }

    private void keep(byte[] id, Response answer) {
        JsonNode body = json.valueToTree(answer.getEntity());
        answers.keep(
                id,
                StoredAnswer.of(request.fingerprint(), answer, answer.hasEntity() ? body.toString() : null),
                Mentions.in(body, answer.getLocation()));
    }

    /** The progress of a batch with a key, or the answer of the batch if it is complete. */
    private final class KeptProgress implements ItemProgress {

        private final byte[] id;
        private final int lease;
        private final Map<Integer, DoneItem> before;
        private final @Nullable Response first;

        KeptProgress(byte[] id, int lease, Map<Integer, DoneItem> before, @Nullable Response first) {
            this.id = id;
            this.lease = lease;
            this.before = before;
            this.first = first;
        }

        int lease() {
            return lease;
        }

        @Nullable Response first() {
            return first;
        }

        @Override
        public Optional<DoneItem> done(int item) {
            return Optional.ofNullable(before.get(item));
        }

        @Override
        public void keep(int item, DoneItem done) {
            claims.renew(id, lease);
            claims.done(id, item, done);
        }
    }
}
