package org.sharedvalue.records;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.concurrent.Callable;
import org.hibernate.StaleStateException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Runs a change in a transaction of its own and repeats it when it lost a race that repeating can win. */
@ApplicationScoped
public class Transactions {

    private static final int ATTEMPTS = 5;

    /** The result of a change after its commit; whatever it throws rolls everything back. */
    public <T> T run(Callable<T> change) {
        RuntimeException lost = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(change);
            } catch (RuntimeException failure) {
                if (!isLostRace(failure)) {
                    throw failure;
                }
                lost = failure;
            }
        }
        throw new ProblemException(
                        ProblemCode.CONCURRENT_CHANGE, "Others changed the record at the same time; try again.")
                .with("attempts", lost == null ? 0 : ATTEMPTS);
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
