package org.sharedvalue.partner.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.contracts.vocabulary.RecognitionSubject;
import org.sharedvalue.partner.organisation.Organisations;
import org.sharedvalue.partner.partnership.Partnerships;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.Records;
import org.sharedvalue.records.Ways;
import org.sharedvalue.records.WriteStep;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** All recognitions. */
@ApplicationScoped
public class Recognitions extends Records<Recognition> {

    @Inject
    Organisations organisations;

    @Inject
    Partnerships partnerships;

    Recognitions() {
        super(
                Recognition.class,
                new RecognitionEvents(),
                List.of(
                        Filter.word("status", RecognitionStatus.class),
                        new Filter("subjectId", "e.subject.id = :subjectId", UUID::fromString),
                        new Filter("year", "e.year = :year", Integer::valueOf)));
    }

    /** Awards are public, as what they were given for is. */
    @Override
    protected Ways visibleTo(Standing caller) {
        return Ways.everything();
    }

    /** The organisation itself, or a member of the partnership, be it the subject or run the program that is. */
    @Override
    protected boolean mayWrite(Recognition recognition, WriteStep step, Standing caller) {
        UUID partnershipId = recognition.partnershipId();
        return partnershipId == null
                ? recognition.subject().type() == RecognitionSubject.ORGANISATION
                        && caller.actsFor(recognition.subject().id())
                : caller.organisationId()
                        .filter(organisationId -> partnerships.hasMember(partnershipId, organisationId))
                        .isPresent();
    }

    /** Reads in one go what rules ask about each of many subjects, and the partnerships that run those which are programs. */
    void hold(List<Subject> subjects, List<UUID> running) {
        organisations.held(ids(subjects, RecognitionSubject.ORGANISATION));
        List<UUID> trying = new ArrayList<>(running);
        trying.addAll(ids(subjects, RecognitionSubject.PARTNERSHIP));
        partnerships.seen(trying);
    }

    private static List<UUID> ids(List<Subject> subjects, RecognitionSubject type) {
        return subjects.stream()
                .filter(subject -> subject.type() == type)
                .map(Subject::id)
                .toList();
    }

    /** Refuses a subject that this service should know and does not; about programs their owner was asked before. */
    void requireKnown(Subject subject) {
        switch (subject.type()) {
            case ORGANISATION -> organisations.requireKnown(List.of(subject.id()), index -> "/subject/id");
            case PARTNERSHIP -> {
                if (!partnerships.seen(List.of(subject.id())).containsKey(subject.id())) {
                    throw ProblemException.at(
                            "/subject/id", ProblemCode.UNKNOWN_REFERENCE, "There is no such partnership.");
                }
            }
            case PROGRAM -> {}
        }
    }

    /** Refuses a caller other than the admin. */
    void requireVerifier() {
        if (!caller().isAdmin()) {
            throw notAllowed();
        }
    }
}
