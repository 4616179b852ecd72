package org.sharedvalue.gateway.release.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.sharedvalue.gateway.report.source.Scope;
import org.sharedvalue.gateway.report.source.ScopeKind;

/**
 * What a release is about.
 *
 * @param type program, partnership or organisation
 * @param id its id
 */
public record ReleaseScope(@NotNull Type type, @NotNull UUID id) {

    /** How wide a release is. */
    public enum Type {
        @JsonProperty("program")
        PROGRAM(ScopeKind.PROGRAM),
        @JsonProperty("partnership")
        PARTNERSHIP(ScopeKind.PARTNERSHIP),
        @JsonProperty("organisation")
        ORGANISATION(ScopeKind.ORGANISATION);

        private final ScopeKind kind;

        Type(ScopeKind kind) {
            this.kind = kind;
        }
    }

    Scope scope() {
        return new Scope(type.kind, id, null);
    }

    static ReleaseScope of(Scope scope) {
        return new ReleaseScope(Type.valueOf(scope.kind().name()), scope.requiredId());
    }
}
