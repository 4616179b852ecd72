package org.sharedvalue.outcomes.imports.work;

/** Something that is needed cannot be asked now; the import goes on later. */
final class PostponedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostponedException(RuntimeException cause) {
        super("An import waits", cause);
    }
}
