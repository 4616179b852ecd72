package org.sharedvalue.partner.lineage;

import io.quarkus.security.PermissionsAllowed;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.partner.challenge.Challenges;
import org.sharedvalue.partner.directory.ProgramDirectory;
import org.sharedvalue.partner.partnership.Partnership;
import org.sharedvalue.partner.partnership.Partnerships;
import org.sharedvalue.partner.pilot.Decision;
import org.sharedvalue.partner.pilot.Pilot;
import org.sharedvalue.partner.pilot.Pilots;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.access.Access;

/** The lineage of a challenge over HTTP. */
@Path("/v1/challenges/{id}/lineage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Challenges")
public class LineageResource {

    private static final Comparator<VersionedRecord> OLDEST_FIRST =
            Comparator.comparing(VersionedRecord::createdAt).thenComparing(VersionedRecord::id);

    private final Challenges challenges;
    private final Partnerships partnerships;
    private final Pilots pilots;
    private final ProgramDirectory programs;
    private final Access access;

    LineageResource(
            Challenges challenges, Partnerships partnerships, Pilots pilots, ProgramDirectory programs, Access access) {
        this.challenges = challenges;
        this.partnerships = partnerships;
        this.pilots = pilots;
        this.programs = programs;
        this.access = access;
    }

    @GET
    @PermissionsAllowed("partners:read")
    @Operation(summary = "Follow a challenge to its partnerships, pilots and programs")
    public Lineage get(@PathParam("id") UUID id) {
        challenges.required(id);
        List<Pilot> trials = pilots.answering(id);
        Set<UUID> trying =
                new HashSet<>(trials.stream().map(Pilot::partnershipId).toList());
        trying.addAll(partnerships.answering(id));
        return new Lineage(
                id,
                challenges.duplicatesOf(id),
                partnerships.visible(trying, access.standing(), LockModeType.NONE).stream()
                        .sorted(OLDEST_FIRST)
                        .map(LineageResource::answer)
                        .toList(),
                trials.stream().map(LineageResource::trial).toList(),
                programs(id, trials));
    }

    /** Pilots name programs, and programs name pilots and challenges: whichever was there first. */
    private List<UUID> programs(UUID challengeId, List<Pilot> trials) {
        Set<UUID> ids = new LinkedHashSet<>();
        trials.stream()
                .flatMap(trial -> Stream.of(trial.programId(), successor(trial)))
                .filter(Objects::nonNull)
                .forEach(ids::add);
        ids.addAll(
                programs.answering(challengeId, trials.stream().map(Pilot::id).toList()));
        return List.copyOf(ids);
    }

    private static Lineage.Answer answer(Partnership shown) {
        return new Lineage.Answer(shown.id(), shown.name(), shown.status());
    }

    private static Lineage.Trial trial(Pilot shown) {
        return new Lineage.Trial(
                shown.id(), shown.partnershipId(), shown.status(), shown.programId(), successor(shown));
    }

    private static @Nullable UUID successor(Pilot shown) {
        Decision made = shown.decision();
        return made == null ? null : made.successorProgramId();
    }
}
