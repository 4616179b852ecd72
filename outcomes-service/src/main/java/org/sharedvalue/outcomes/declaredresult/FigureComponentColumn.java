package org.sharedvalue.outcomes.declaredresult;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;

/** Stores a count under the code that reports and events write. */
@Converter(autoApply = true)
public class FigureComponentColumn implements AttributeConverter<FigureComponent, String> {

    @Override
    public String convertToDatabaseColumn(FigureComponent component) {
        return component.code();
    }

    @Override
    public FigureComponent convertToEntityAttribute(String code) {
        return Arrays.stream(FigureComponent.values())
                .filter(component -> component.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No count has the code " + code));
    }
}
