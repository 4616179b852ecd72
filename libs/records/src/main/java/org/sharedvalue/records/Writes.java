package org.sharedvalue.records;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hibernate.StaleStateException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.idempotency.Idempotency;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * Runs a write in a transaction of its own: repeats it when it lost a race that repeating can win, and says what a
 * broken constraint means in the words of the API.
 */
@ApplicationScoped
public class Writes {

    private static final int ATTEMPTS = 5;
    private static final String EXTERNAL_ID_CONSTRAINT = "_external_id_key";

    private final Access access;
    private final Idempotency idempotency;

    Writes(Access access, Idempotency idempotency) {
        this.access = access;
        this.idempotency = idempotency;
    }

    /**
     * The answer of a write after its commit. Every POST that writes ends here, because the answer is kept in the
     * write's transaction when the request has an idempotency key.
     */
    public Response answer(Records<?> records, Callable<Response> write) {
        return run(records, () -> idempotency.once(write));
    }

    /** The result of a write after its commit; whatever it throws rolls everything back. */
    public <T> T run(Records<?> records, Callable<T> write) {
        // Told now, because inside the transaction nobody is asked.
        access.standing();
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(write);
            } catch (ProblemException refusal) {
                throw refusal;
            } catch (RuntimeException failure) {
                if (!isLostRace(failure)) {
                    throw translated(failure, records);
                }
                if (attempt == ATTEMPTS) {
                    throw new ProblemException(
                            ProblemCode.CONCURRENT_CHANGE, "Others changed the record at the same time; try again.");
                }
            }
        }
    }

    private static RuntimeException translated(RuntimeException failure, Records<?> records) {
        return DatabaseProblems.brokenConstraint(failure)
                .flatMap(name -> name.endsWith(EXTERNAL_ID_CONSTRAINT)
                        ? Optional.of(ProblemCode.DUPLICATE_EXTERNAL_ID)
                        : Optional.ofNullable(records.constraintCodes().get(name)))
                .<RuntimeException>map(code -> new ProblemException(code, code.title() + "."))
                .orElse(failure);
    }

    private static boolean isLostRace(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof StaleStateException
                    || cause instanceof LockAcquisitionException) {
                return true;
            }
        }
        return false;
    }
}
