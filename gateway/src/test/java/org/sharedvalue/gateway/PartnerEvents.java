package org.sharedvalue.gateway;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.partner.OrganisationState;
import org.sharedvalue.contracts.partner.PartnershipState;
import org.sharedvalue.contracts.partner.RecognitionState;
import org.sharedvalue.contracts.vocabulary.AgreementKind;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;
import org.sharedvalue.contracts.vocabulary.RecognitionLink;
import org.sharedvalue.contracts.vocabulary.RecognitionSubject;
import org.sharedvalue.contracts.vocabulary.Sector;

/** Events of partner-service, with the fields that tests do not care about filled in. */
public final class PartnerEvents {

    private PartnerEvents() {}

    public static DomainEvent organisation(
            UUID id, int version, String displayName, Sector sector, @Nullable UUID mergedInto) {
        return Events.event(
                mergedInto == null ? EventType.ORGANISATION_CHANGED : EventType.ORGANISATION_MERGED,
                id,
                new OrganisationState(
                        id,
                        version,
                        Events.RECORDED,
                        Events.RECORDED,
                        mergedInto == null ? "ACTIVE" : "MERGED",
                        displayName,
                        displayName,
                        sector,
                        false,
                        List.of(),
                        null,
                        "GB",
                        null,
                        mergedInto));
    }

    public static DomainEvent partnership(UUID id, int version, String name, List<PartnershipState.Member> members) {
        return Events.event(
                EventType.PARTNERSHIP_CHANGED,
                id,
                new PartnershipState(
                        id,
                        version,
                        Events.RECORDED,
                        Events.RECORDED,
                        "ACTIVE",
                        name,
                        "Work for those shut out of it",
                        null,
                        null,
                        new PartnershipState.Agreement(AgreementKind.MOU, null, null),
                        List.of(),
                        members,
                        null));
    }

    public static PartnershipState.Member member(UUID organisation, PartnershipRole role, LocalDate from) {
        return new PartnershipState.Member(UUID.randomUUID(), organisation, role, from, null);
    }

    public static DomainEvent recognition(
            UUID id,
            int version,
            String status,
            RecognitionSubject type,
            UUID subject,
            int year,
            RecognitionLink link) {
        return Events.event(
                EventType.RECOGNITION_CHANGED,
                id,
                new RecognitionState(
                        id,
                        version,
                        Events.RECORDED,
                        Events.RECORDED,
                        status,
                        new RecognitionState.Subject(type, subject),
                        "Business in the Community",
                        "European Employee Volunteering Award",
                        null,
                        null,
                        year,
                        link,
                        null));
    }
}
