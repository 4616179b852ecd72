package org.sharedvalue.outcomes.imports;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.imports.file.ImportFormat;
import org.sharedvalue.outcomes.imports.row.RowType;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Reads what is to be done with a file. */
@Singleton
class Wishes {

    private final List<String> collections;

    Wishes(@All List<RowType<?>> types) {
        this.collections = types.stream().map(RowType::collection).sorted().toList();
    }

    /** What the parameters say; which form the file has is another question. */
    ImportWish of(@Nullable String collection, @Nullable String dryRun, @Nullable String type) {
        if (collection == null || !collections.contains(collection)) {
            throw ProblemException.in(
                    "collection",
                    ProblemCode.BAD_PARAMETER,
                    "Use one of " + String.join(", ", collections) + " for 'collection'.");
        }
        if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
            throw ProblemException.in("dryRun", ProblemCode.BAD_PARAMETER, "'dryRun' is true or false.");
        }
        return new ImportWish(collection, format(type), "true".equals(dryRun));
    }

    private static ImportFormat format(@Nullable String type) {
        String plain = type == null ? "" : type.split(";", 2)[0].strip();
        if (plain.equalsIgnoreCase(ExportFormat.CSV_TYPE)) {
            return ImportFormat.CSV;
        }
        if (plain.equalsIgnoreCase(ExportFormat.NDJSON_TYPE)) {
            return ImportFormat.NDJSON;
        }
        throw new ProblemException(
                ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                "Send " + ExportFormat.CSV_TYPE + " or " + ExportFormat.NDJSON_TYPE + ".");
    }

    /** Whether the sender says that the text is UTF-8. */
    static boolean saysUtf8(@Nullable String type) {
        return type != null
                && StandardCharsets.UTF_8
                        .name()
                        .equalsIgnoreCase(
                                MediaType.valueOf(type).getParameters().get(MediaType.CHARSET_PARAMETER));
    }
}
