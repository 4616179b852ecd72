package org.sharedvalue.program.targets;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import org.sharedvalue.contracts.vocabulary.FigureCode;

/** Stores a figure under the code that reports and events write. */
@Converter(autoApply = true)
public class FigureCodeColumn implements AttributeConverter<FigureCode, String> {

    @Override
    public String convertToDatabaseColumn(FigureCode figure) {
        return figure.code();
    }

    @Override
    public FigureCode convertToEntityAttribute(String code) {
        return Arrays.stream(FigureCode.values())
                .filter(figure -> figure.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No figure has the code " + code));
    }
}
