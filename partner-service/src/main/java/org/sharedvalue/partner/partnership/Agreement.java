package org.sharedvalue.partner.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.AgreementKind;

/**
 * What binds the members of a partnership.
 *
 * @param kind how binding it is
 * @param reference where it is filed
 * @param signedOn day of signature
 */
@Embeddable
public record Agreement(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "agreement_kind")
        AgreementKind kind,

        @Size(max = 300) @Column(name = "agreement_reference") @Nullable String reference,

        @Column(name = "agreement_signed_on") @Nullable LocalDate signedOn) {}
