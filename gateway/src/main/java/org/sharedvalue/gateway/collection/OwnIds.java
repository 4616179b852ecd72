package org.sharedvalue.gateway.collection;

import java.util.UUID;
import org.sharedvalue.web.json.Scalars;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Ids in addresses. */
public final class OwnIds {

    private OwnIds() {}

    /** The id that a part of an address is; what is none names nothing. */
    public static UUID of(String text) {
        try {
            return Scalars.uuid(text);
        } catch (IllegalArgumentException noId) {
            throw notThere();
        }
    }

    /** The refusal of an id that names nothing the caller sees. */
    public static ProblemException notThere() {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is no such record.");
    }
}
