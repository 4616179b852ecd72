package org.sharedvalue.program.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sharedvalue.web.problem.InputError;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The rule about a program's designs: they are numbered from 1 and only ever added to, since cohorts name them. */
final class Designs {

    private Designs() {}

    /** The designs that a request adds to those there are, or a refusal of what it changes or misnumbers. */
    static List<Design> added(List<Design> current, List<DesignRequest> wanted) {
        List<InputError> errors = new ArrayList<>();
        if (wanted.size() < current.size()) {
            errors.add(InputError.at("/designs", ProblemCode.IMMUTABLE_FIELD, "A design is never taken away."));
        }
        for (int index = 0; index < wanted.size(); index++) {
            DesignRequest each = wanted.get(index);
            String pointer = "/designs/" + index;
            if (each.version() != null && each.version() != index + 1) {
                errors.add(InputError.at(
                        pointer + "/version", ProblemCode.RULE_BROKEN, "This design has number " + (index + 1) + "."));
            } else if (index < current.size() && !Objects.equals(current.get(index), each.toDesign())) {
                errors.add(InputError.at(
                        pointer, ProblemCode.IMMUTABLE_FIELD, "A design is never changed; add another version."));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.input(errors);
        }
        return wanted.subList(current.size(), wanted.size()).stream()
                .map(DesignRequest::toDesign)
                .toList();
    }
}
