package org.sharedvalue.gateway.openapi;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/** Says in words what a change of the document takes away. */
final class Breaks {

    private Breaks() {}

    static String of(ChangedOpenApi changes) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new ConsoleRender().render(changes, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        return "Clients of the released document would break. Undo it, or accept it with -Dcontracts.release=true.\n"
                + text.toString(StandardCharsets.UTF_8);
    }
}
