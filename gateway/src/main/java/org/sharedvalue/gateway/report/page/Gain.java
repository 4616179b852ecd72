package org.sharedvalue.gateway.report.page;

import java.util.List;

/**
 * What one side gained, in one figure.
 *
 * @param figure the figure
 * @param explanation what it says, for a reader who does not know it
 * @param employers the same by organisation, where it is told so
 */
public record Gain(ShownFigure figure, String explanation, List<EmployerRow> employers) {

    public Gain {
        employers = List.copyOf(employers);
    }
}
