package org.sharedvalue.outcomes.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.export.Exports;
import org.sharedvalue.web.page.Cursor;
import org.sharedvalue.web.page.Limit;
import org.sharedvalue.web.page.Page;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.validation.Requests;

/** What was wrong with the rows of an import, in pages or whole. */
@ApplicationScoped
class ImportErrors {

    private static final String AFTER = "SELECT number, line, pointer, code FROM import_error"
            + " WHERE job_id = ? AND number > ? ORDER BY number LIMIT ?";

    private final AgroalDataSource dataSource;
    private final Exports exports;
    private final Requests requests;

    ImportErrors(AgroalDataSource dataSource, Exports exports, Requests requests) {
        this.dataSource = dataSource;
        this.exports = exports;
        this.requests = requests;
    }

    Response page(UUID jobId, String path, int limit, @Nullable String cursor) {
        List<Numbered> found = after(jobId, cursor == null ? 0 : place(path, cursor), limit + 1);
        List<Numbered> shown = found.size() > limit ? found.subList(0, limit) : found;
        List<ImportErrorResponse> items = shown.stream().map(Numbered::error).toList();
        if (shown.size() == found.size()) {
            return Response.ok(new Page<>(items, null)).build();
        }
        String place =
                new Cursor(path, List.of(String.valueOf(shown.get(limit - 1).number()))).encoded();
        String next = path + "?limit=" + limit + "&cursor=" + place;
        return Response.ok(new Page<>(items, next))
                .header("Link", "<" + next + ">; rel=\"next\"")
                .build();
    }

    private static long place(String path, String cursor) {
        try {
            return Long.parseLong(Cursor.decode(cursor, path, 1).key().get(0));
        } catch (NumberFormatException tampered) {
            throw Cursor.refused();
        }
    }

    Response export(UUID jobId, ExportFormat format) {
        AtomicLong place = new AtomicLong();
        return exports.response(format, TypeFactory.defaultInstance().constructType(ImportErrorResponse.class), () -> {
            List<Numbered> some = after(jobId, place.get(), Limit.MAX);
            if (!some.isEmpty()) {
                place.set(some.get(some.size() - 1).number());
            }
            return some.stream().map(each -> json(each.error())).toList();
        });
    }

    private JsonNode json(ImportErrorResponse error) {
        return requests.toJson(error);
    }

    private List<Numbered> after(UUID jobId, long number, int most) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setObject(1, jobId);
            select.setLong(2, number);
            select.setInt(3, most);
            List<Numbered> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ProblemCode code = ProblemCode.valueOf(rows.getString(4));
                    found.add(new Numbered(
                            rows.getLong(1),
                            new ImportErrorResponse(
                                    rows.getLong(2), rows.getString(3), code.code(), code.title() + ".")));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new PersistenceException("The errors of an import could not be read", failure);
        }
    }

    private record Numbered(long number, ImportErrorResponse error) {}
}
