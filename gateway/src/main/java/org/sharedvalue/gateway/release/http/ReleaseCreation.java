package org.sharedvalue.gateway.release.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.collection.Done;
import org.sharedvalue.gateway.collection.ExternalIds;
import org.sharedvalue.gateway.collection.KnownOrganisations;
import org.sharedvalue.gateway.collection.OwnCollection;
import org.sharedvalue.gateway.collection.OwnWrite;
import org.sharedvalue.gateway.release.Drafts;
import org.sharedvalue.gateway.release.Release;
import org.sharedvalue.gateway.release.Wish;
import org.sharedvalue.gateway.report.reading.ScopeReader;
import org.sharedvalue.gateway.report.reading.ScopeRow;
import org.sharedvalue.web.time.SuiteClock;
import org.sharedvalue.web.validation.Requests;

/** Makes drafts of releases; those of a batch are of one state of the ledger. */
@Singleton
class ReleaseCreation implements OwnWrite<Wish, Release> {

    private final Drafts drafts;
    private final ReleaseAccess access;
    private final Requests requests;
    private final SuiteClock clock;

    ReleaseCreation(Drafts drafts, ReleaseAccess access, Requests requests, SuiteClock clock) {
        this.drafts = drafts;
        this.access = access;
        this.requests = requests;
        this.clock = clock;
    }

    Wish wish(@Nullable ReleaseRequest sent) {
        return requests.checked(sent).wish(clock.today(), ExternalIds.owner(access.standing()));
    }

    @Override
    public Wish read(JsonNode item) {
        return wish(requests.read(item, ReleaseRequest.class));
    }

    @Override
    public boolean onSnapshot() {
        return true;
    }

    @Override
    public Done<Release> carryOut(Connection connection, Wish wish) throws SQLException {
        ScopeRow scope =
                ScopeReader.read(connection, wish.scope(), wish.cutOff()).orElseThrow(ReleaseAccess::unknownScope);
        ReleaseAccess.requireMaker(access.standing(), scope);
        if (wish.recipient() != null) {
            KnownOrganisations.require(connection, wish.recipient(), "/recipientOrganisationId");
        }
        ExternalIds.requireFresh(connection, AllReleases.COLLECTION, wish.externalId(), wish.owner());
        return new Done<>(drafts.make(connection, wish, scope));
    }

    @Override
    public OwnCollection<Release, ReleaseResponse> collection() {
        return AllReleases.COLLECTION;
    }

    @Override
    public Response.Status success() {
        return Response.Status.CREATED;
    }

    @Override
    public String batchPath() {
        return "/batch";
    }
}
