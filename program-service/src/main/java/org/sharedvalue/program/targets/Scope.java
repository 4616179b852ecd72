package org.sharedvalue.program.targets;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.sharedvalue.contracts.vocabulary.TargetScope;

/**
 * What a target is set for.
 *
 * @param type program or cohort
 * @param id id of that record
 */
@Embeddable
public record Scope(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "scope_type")
        TargetScope type,

        @NotNull @Column(name = "scope_id") UUID id) {}
