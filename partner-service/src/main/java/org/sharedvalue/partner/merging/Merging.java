package org.sharedvalue.partner.merging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharedvalue.contracts.vocabulary.RecognitionSubject;
import org.sharedvalue.partner.challenge.Challenge;
import org.sharedvalue.partner.challenge.Challenges;
import org.sharedvalue.partner.organisation.Identifier;
import org.sharedvalue.partner.organisation.Organisation;
import org.sharedvalue.partner.organisation.Organisations;
import org.sharedvalue.partner.partnership.Partnership;
import org.sharedvalue.partner.partnership.Partnerships;
import org.sharedvalue.partner.recognition.Recognition;
import org.sharedvalue.partner.recognition.Recognitions;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.Records;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Merges one organisation into another, with all that names it, within the transaction that runs. */
@ApplicationScoped
class Merging {

    private final Organisations organisations;
    private final Partnerships partnerships;
    private final Challenges challenges;
    private final Recognitions recognitions;

    Merging(Organisations organisations, Partnerships partnerships, Challenges challenges, Recognitions recognitions) {
        this.organisations = organisations;
        this.partnerships = partnerships;
        this.challenges = challenges;
        this.recognitions = recognitions;
    }

    /** The organisation after it was merged, now or before. */
    Organisation merge(UUID id, MergeRequest request) {
        UUID intoId = request.intoId();
        if (id.equals(intoId)) {
            throw ProblemException.at("/intoId", ProblemCode.RULE_BROKEN, "An organisation does not go into itself.");
        }
        organisations.lockParents();
        Map<UUID, Organisation> both = organisations.lockedByIds(List.of(id, intoId)).stream()
                .collect(Collectors.toMap(VersionedRecord::id, Function.identity()));
        Organisation merged = organisations.required(id);
        Organisation survivor = both.get(intoId);
        if (survivor == null) {
            throw ProblemException.at("/intoId", ProblemCode.UNKNOWN_REFERENCE, "There is no such organisation.");
        }
        UUID went = merged.mergedIntoId();
        if (went != null && (went.equals(intoId) || went.equals(survivor.mergedIntoId()))) {
            return merged;
        }
        requireUnmerged(merged);
        requireUnmerged(survivor);
        // Before anything else is flushed: until then overlaps may stand, which coalescing takes away.
        moveMemberships(id, survivor);
        moveChildren(merged, survivor);
        moveRest(id, intoId);
        List<Identifier> left = merged.identifiers();
        organisations.change(merged, Change.MOVED, () -> {
            merged.because(request.reason());
            merged.mergeInto(intoId);
        });
        if (!left.isEmpty()) {
            organisations.change(survivor, Change.EDITED, () -> survivor.take(left));
        }
        return merged;
    }

    private static void requireUnmerged(Organisation each) {
        UUID into = each.mergedIntoId();
        if (into != null) {
            throw new ProblemException(
                            ProblemCode.ORGANISATION_MERGED, "The organisation was merged into " + into + ".")
                    .with("mergedIntoId", into);
        }
    }

    private void moveMemberships(UUID id, Organisation survivor) {
        List<Partnership> held = partnerships.lockedByIds(partnerships.ofOrganisation(id));
        if (!survivor.isActive() && held.stream().anyMatch(each -> each.status().isLive())) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "It is a member of a running partnership and the other is not active.");
        }
        changeAll(partnerships, held, each -> each.replace(id, survivor.id()));
    }

    /** Those below the merged one come below the other; what stands above the other goes below nothing of its own. */
    private void moveChildren(Organisation merged, Organisation survivor) {
        List<UUID> line = organisations.above(survivor.id());
        List<Organisation> children = organisations.list("parentId = ?1 order by id", merged.id());
        changeAll(organisations, children, child -> {
            boolean above = child.id().equals(survivor.id()) || line.contains(child.id());
            child.moveUnder(above ? merged.parentId() : survivor.id());
        });
    }

    private void moveRest(UUID id, UUID intoId) {
        List<Organisation> earlier = organisations.list("mergedIntoId = ?1 order by id", id);
        changeAll(organisations, earlier, each -> each.followInto(intoId));
        List<Challenge> raised = challenges.list("raisedByOrganisationId = ?1 order by id", id);
        changeAll(challenges, raised, each -> each.handTo(intoId));
        List<Recognition> given = recognitions.list(
                "subject.type = ?1 and subject.id = ?2 order by id", RecognitionSubject.ORGANISATION, id);
        changeAll(recognitions, given, each -> each.handTo(intoId));
    }

    private static <E extends VersionedRecord> void changeAll(Records<E> records, List<E> changed, Consumer<E> rule) {
        if (!changed.isEmpty()) {
            records.changeAll(changed, Change.EDITED, rule);
        }
    }
}
