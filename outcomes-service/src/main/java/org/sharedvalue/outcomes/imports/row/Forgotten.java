package org.sharedvalue.outcomes.imports.row;

/** Whom an import must not record again. */
public interface Forgotten {

    /** Whether the person with this external id was erased after the file was sent; asked within the transaction. */
    boolean has(String externalId);
}
