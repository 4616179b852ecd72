package org.sharedvalue.showcase.api;

import java.io.IOException;
import java.net.URI;

/** A service did not answer. */
public final class UnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreachableException(URI uri, IOException cause) {
        super("no answer from " + uri, cause);
    }
}
