package org.sharedvalue.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/** Reads a value from a JSON string in its one canonical form, and from nothing else. */
final class StrictScalar<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parser;
    private final String form;

    StrictScalar(Class<T> type, Function<String, T> parser, String form) {
        super(type);
        this.parser = parser;
        this.form = form;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            throw MismatchedInputException.from(json, handledType(), "The value is no string.");
        }
        String text = json.getText();
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException unfit) {
            throw InvalidFormatException.from(json, "The value is not " + form + ".", text, handledType());
        }
    }
}
