package org.sharedvalue.partner.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.sharedvalue.contracts.vocabulary.RecognitionSubject;

/**
 * What an award was given for.
 *
 * @param type organisation, partnership or program
 * @param id id of that record
 */
@Embeddable
public record Subject(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "subject_type")
        RecognitionSubject type,

        @NotNull @Column(name = "subject_id") UUID id) {}
