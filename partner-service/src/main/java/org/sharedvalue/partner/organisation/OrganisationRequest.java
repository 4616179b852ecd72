package org.sharedvalue.partner.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.records.CreateRequest;
import org.sharedvalue.web.validation.Lists;

/**
 * The writable form of an organisation.
 *
 * @param externalId the caller's own id
 * @param legalName registered name
 * @param displayName name to show; the legal name if absent
 * @param sector kind of legal body
 * @param socialEnterprise whether it calls itself a social enterprise; false if absent
 * @param identifiers official identifiers
 * @param parentId organisation it belongs to
 * @param country ISO 3166-1 alpha-2
 * @param website absolute http(s) URL
 */
public record OrganisationRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotBlank @Size(max = 300) String legalName,
        @Size(max = 300) @Nullable String displayName,
        @NotNull Sector sector,
        boolean socialEnterprise,
        @Size(max = 20) List<@NotNull @Valid Identifier> identifiers,
        @Nullable UUID parentId,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,

        @Size(max = 2000) @Pattern(regexp = "https?://\\S+") @Nullable
        String website)
        implements CreateRequest {

    public OrganisationRequest {
        identifiers = Lists.orEmpty(identifiers);
    }

    static OrganisationRequest of(Organisation current) {
        return new OrganisationRequest(
                current.externalId(),
                current.legalName(),
                current.displayName(),
                current.sector(),
                current.isSocialEnterprise(),
                current.identifiers(),
                current.parentId(),
                current.country(),
                current.website());
    }
}
