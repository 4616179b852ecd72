package org.sharedvalue.gateway.disclosure;

/**
 * Where a count is published.
 *
 * @param tally the count
 * @param row value of the row, or {@link Table#WHOLE}
 */
public record Place(Tally tally, String row) {

    /** Whether it is no row. */
    public boolean isWhole() {
        return row.equals(Table.WHOLE);
    }
}
