package org.sharedvalue.records.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes the answers that nobody may ask for any more. */
@ApplicationScoped
class AnswerSweep {

    private final StoredAnswers answers;

    AnswerSweep(StoredAnswers answers) {
        this.answers = answers;
    }

    @Scheduled(every = "10m")
    void sweep() {
        answers.sweep();
    }
}
