package org.sharedvalue.outcomes.imports.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * Some rows on their way into the database, and what became of each: it is open until it is refused, found unchanged, or
 * written.
 *
 * @param <R> the row
 */
public final class RowBatch<R extends ImportRow> {

    private final Pointers pointers;
    private final Forgotten forgotten;
    private final List<Line<R>> open = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private int size;
    private int created;
    private int unchanged;
    private int refused;

    /** A batch without rows. */
    public RowBatch(Class<R> form) {
        this(Pointers.of(form), externalId -> false);
    }

    private RowBatch(Pointers pointers, Forgotten forgotten) {
        this.pointers = pointers;
        this.forgotten = forgotten;
    }

    /** One more row, or its refusal if it cannot be read. */
    public void add(long line, Supplier<R> reading) {
        size++;
        try {
            open.add(new Line<>(line, reading.get()));
        } catch (ProblemException refusal) {
            refuse(line, refusal);
        }
    }

    /** The same rows with what became of them so far, for one attempt to write them. */
    public RowBatch<R> attempt(Forgotten erased) {
        RowBatch<R> attempt = new RowBatch<>(pointers, erased);
        attempt.open.addAll(open);
        attempt.errors.addAll(errors);
        attempt.size = size;
        attempt.created = created;
        attempt.unchanged = unchanged;
        attempt.refused = refused;
        return attempt;
    }

    /** The rows that are open, in the order of the file. */
    public List<Line<R>> open() {
        return List.copyOf(open);
    }

    /** What the open rows say. */
    public List<R> rows() {
        return open.stream().map(Line::row).toList();
    }

    /** Takes a step with each of the open rows; one that it refuses is refused alone. */
    public void each(Consumer<R> step) {
        replaceEach(row -> {
            step.accept(row);
            return row;
        });
    }

    /** Puts another row in the place of each of the open ones, such as one with ids where names were. */
    public void replaceEach(UnaryOperator<R> step) {
        List<Line<R>> before = List.copyOf(open);
        open.clear();
        for (Line<R> line : before) {
            try {
                open.add(new Line<>(line.number(), step.apply(line.row())));
            } catch (ProblemException refusal) {
                refuse(line.number(), refusal);
            }
        }
    }

    /** Refuses an open row. */
    public void refuse(Line<R> line, ProblemException refusal) {
        open.remove(line);
        refuse(line.number(), refusal);
    }

    private void refuse(long line, ProblemException refusal) {
        if (refusal.code() == ProblemCode.UNAVAILABLE) {
            throw refusal;
        }
        refused++;
        errors.addAll(RowError.of(line, refusal, pointers));
    }

    /** Refuses everything that is open. */
    public void refuseAll(ProblemException refusal) {
        open().forEach(line -> refuse(line, refusal));
    }

    /** Notes that what an open row says is already recorded. */
    public void unchanged(Line<R> line) {
        open.remove(line);
        unchanged++;
    }

    /** Notes that an open row is written. */
    public void created(Line<R> line) {
        open.remove(line);
        created++;
    }

    /** Names of people who were erased after the file was sent. */
    public Forgotten forgotten() {
        return forgotten;
    }

    /** How many rows became what. */
    public Tally tally() {
        return new Tally(size, created, unchanged, refused);
    }

    /** Why rows were refused, in the order of the file. */
    public List<RowError> errors() {
        return errors.stream().sorted(Comparator.comparingLong(RowError::line)).toList();
    }
}
