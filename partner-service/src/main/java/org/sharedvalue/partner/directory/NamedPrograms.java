package org.sharedvalue.partner.directory;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The programs that the request at hand names; asked about before the transaction, inside it only looked up. */
@RequestScoped
public class NamedPrograms {

    private final ProgramDirectory directory;
    private final Map<UUID, UUID> partnerships = new HashMap<>();

    NamedPrograms(ProgramDirectory directory) {
        this.directory = directory;
    }

    /** Asks in one go about all programs that a batch names. */
    public void learn(Collection<UUID> ids) {
        partnerships.putAll(directory.partnerships(ids));
    }

    /** Refuses a program that program-service does not know or does not show to the caller; an absent one is fine. */
    public void requireProgram(@Nullable UUID id, String pointer) {
        if (id == null) {
            return;
        }
        learn(List.of(id));
        if (!partnerships.containsKey(id)) {
            throw ProblemException.at(pointer, ProblemCode.UNKNOWN_REFERENCE, "There is no such program.");
        }
    }

    /** The partnership that runs a program which was asked about; null for one that is not known. */
    public @Nullable UUID partnershipOf(UUID id) {
        return partnerships.get(id);
    }
}
