package org.sharedvalue.web.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;

/**
 * One role of an organisation in a partnership for a time; both ends are included.
 *
 * @param partnershipId the partnership
 * @param role the role
 * @param from first day
 * @param to last day, open if absent
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldRole(
        UUID partnershipId,
        PartnershipRole role,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Whether it is held on this day. */
    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
