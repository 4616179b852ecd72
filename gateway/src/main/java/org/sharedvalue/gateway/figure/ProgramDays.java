package org.sharedvalue.gateway.figure;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * In which programs one person counts and from which day, in the order of days.
 *
 * @param programs the programs; of two with one day the one with the smaller id is first
 * @param days first day in each
 */
record ProgramDays(List<UUID> programs, List<LocalDate> days) {

    ProgramDays {
        programs = List.copyOf(programs);
        days = List.copyOf(days);
    }

    static ProgramDays of(Map<UUID, LocalDate> firstDays) {
        List<UUID> programs = firstDays.keySet().stream()
                .sorted(Comparator.comparing((UUID program) -> firstDays.get(program))
                        .thenComparing(UUID::toString))
                .toList();
        return new ProgramDays(programs, programs.stream().map(firstDays::get).toList());
    }

    /** Reads two columns of arrays, the first of them at this index. */
    static ProgramDays read(ResultSet row, int index) throws SQLException {
        return new ProgramDays(
                List.of((UUID[]) row.getArray(index).getArray()),
                Arrays.stream((Date[]) row.getArray(index + 1).getArray())
                        .map(Date::toLocalDate)
                        .toList());
    }

    /** Adds the person to each program, behind those that had counted it before. */
    void addTo(CellDeltas deltas, Metric metric, UUID organisationId, int amount) {
        for (int place = 0; place < programs.size(); place++) {
            deltas.add(
                    new CellKey(
                            programs.get(place),
                            EarlierPrograms.slice(programs.subList(0, place)),
                            metric,
                            organisationId,
                            days.get(place)),
                    amount);
        }
    }
}
