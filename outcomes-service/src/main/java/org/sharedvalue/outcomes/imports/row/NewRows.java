package org.sharedvalue.outcomes.imports.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.Records;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.records.WriteStep;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * Rows that each make a record, in its final state and with one event. A row whose external id is known makes nothing: it is
 * unchanged where the record says the same, and refused where it says something else.
 *
 * @param <R> the row
 * @param <E> the record
 */
public abstract class NewRows<R extends ImportRow, E extends VersionedRecord> implements RowType<R> {

    private final Records<E> records;

    protected NewRows(Records<E> records) {
        this.records = records;
    }

    /** Locks and reads, within the transaction, what the rows share. */
    protected abstract void lock(List<R> rows);

    /** A new record as the single create makes it, or a refusal. */
    protected abstract E made(R row);

    /** Whether the row gives its record another state than a new one has. */
    protected abstract boolean moves(R row);

    /** Moves a new record to the state that the row gives it, as single calls would, or refuses. */
    protected abstract void move(E made, R row);

    /** Whether a record says what a row says. */
    protected abstract boolean isSame(E known, R row);

    /** Takes back what a record that is refused after all has taken, such as a place. */
    protected void undo(E made) {}

    /** Whether the row must not make a record, because its person was erased after it was sent. */
    protected boolean isForgotten(R row, Forgotten forgotten) {
        return false;
    }

    /** The external id of a record of the same collection that the row names. */
    protected @Nullable String names(R row) {
        return null;
    }

    /** The row with the id of what it names in its own collection, or a refusal. */
    protected R completed(R row, Map<String, UUID> ownIds) {
        return row;
    }

    @Override
    public Records<?> records() {
        return records;
    }

    @Override
    public void write(RowBatch<R> batch) {
        if (batch.open().isEmpty()) {
            return;
        }
        leaveOutKnown(batch);
        List<Line<R>> waiting = batch.open();
        while (!waiting.isEmpty()) {
            List<Line<R>> ready = ready(waiting);
            make(batch, ready);
            Set<Line<R>> done = new HashSet<>(ready);
            waiting = waiting.stream().filter(line -> !done.contains(line)).toList();
        }
    }

    /** Rows that say again what is recorded, or what a row before them says. */
    private void leaveOutKnown(RowBatch<R> batch) {
        List<Line<R>> lines = batch.open();
        Map<String, E> known = records
                .byExternalIds(lines.stream().map(line -> id(line.row())).toList())
                .stream()
                .collect(Collectors.toMap(each -> Objects.requireNonNull(each.externalId()), Function.identity()));
        Map<String, UUID> ownIds = known.isEmpty() ? Map.of() : ownIds(lines);
        Map<String, R> before = new HashMap<>();
        for (Line<R> line : lines) {
            R row = line.row();
            E recorded = known.get(id(row));
            R first = before.putIfAbsent(id(row), row);
            try {
                if (recorded != null) {
                    requireSame(isSame(recorded, completed(row, ownIds)));
                    batch.unchanged(line);
                } else if (first != null) {
                    requireSame(row.equals(first));
                    batch.unchanged(line);
                } else if (isForgotten(row, batch.forgotten())) {
                    throw new ProblemException(ProblemCode.PROCESSING_RESTRICTED, "The person was erased.");
                }
            } catch (ProblemException refusal) {
                batch.refuse(line, refusal);
            }
        }
    }

    private static void requireSame(boolean same) {
        if (!same) {
            throw ProblemException.at(
                    "/externalId", ProblemCode.DUPLICATE_EXTERNAL_ID, "The external id stands for something else.");
        }
    }

    /** Those of the rows that name none before them. */
    private List<Line<R>> ready(List<Line<R>> waiting) {
        Set<String> earlier = new HashSet<>();
        List<Line<R>> ready = new ArrayList<>();
        for (Line<R> line : waiting) {
            String named = names(line.row());
            if (named == null || !earlier.contains(named)) {
                ready.add(line);
            }
            earlier.add(id(line.row()));
        }
        return ready;
    }

    private void make(RowBatch<R> batch, List<Line<R>> ready) {
        Map<Line<R>, R> rows = completed(batch, ready);
        lock(List.copyOf(rows.values()));
        List<E> made = new ArrayList<>();
        List<@Nullable String> externalIds = new ArrayList<>();
        rows.forEach((line, row) -> {
            try {
                made.add(arrived(row));
                externalIds.add(id(row));
                batch.created(line);
            } catch (ProblemException refusal) {
                batch.refuse(line, refusal);
            }
        });
        records.addAll(made, externalIds);
    }

    private Map<Line<R>, R> completed(RowBatch<R> batch, List<Line<R>> ready) {
        Map<String, UUID> ownIds = ownIds(ready);
        Map<Line<R>, R> rows = new LinkedHashMap<>();
        for (Line<R> line : ready) {
            try {
                rows.put(line, completed(line.row(), ownIds));
            } catch (ProblemException refusal) {
                batch.refuse(line, refusal);
            }
        }
        return rows;
    }

    private E arrived(R row) {
        E made = made(row);
        try {
            records.requireWritable(made, WriteStep.NEW);
            if (moves(row)) {
                records.requireWritable(made, WriteStep.BEFORE);
                move(made, row);
            }
            return made;
        } catch (ProblemException refusal) {
            undo(made);
            throw refusal;
        }
    }

    private Map<String, UUID> ownIds(List<Line<R>> lines) {
        return records.idsByExternalId(lines.stream()
                .map(line -> names(line.row()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static String id(ImportRow row) {
        return Objects.requireNonNull(row.externalId());
    }
}
