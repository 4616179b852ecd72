package org.sharedvalue.records.idempotency;

import java.util.Optional;

/** How far a lenient batch is; without an idempotency key nothing is kept. */
public interface ItemProgress {

    /** The progress of a batch that nobody will ask about again. */
    ItemProgress UNKEPT = new ItemProgress() {
        @Override
        public Optional<DoneItem> done(int item) {
            return Optional.empty();
        }

        @Override
        public void keep(int item, DoneItem done) {}
    };

    /** What became of an item at an earlier attempt. */
    Optional<DoneItem> done(int item);

    /** Keeps what became of an item, in the transaction that carries it out. */
    void keep(int item, DoneItem done);
}
