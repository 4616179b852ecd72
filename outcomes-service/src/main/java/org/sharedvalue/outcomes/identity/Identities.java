package org.sharedvalue.outcomes.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.sharedvalue.outcomes.sealing.Seal;
import org.sharedvalue.outcomes.sealing.Sealed;
import org.sharedvalue.outcomes.sealing.SealedRows;
import org.sharedvalue.outcomes.sealing.SealedTable;

/** The identities that are known, each read and written within a transaction. */
@Singleton
public class Identities implements PanacheRepositoryBase<Identity, UUID> {

    private static final String TABLE = "participant_identity";

    private final Seal seal;
    private final ObjectMapper json;

    Identities(Seal seal, ObjectMapper json) {
        this.seal = seal;
        this.json = json;
    }

    /** Who the participant is, if that is known. */
    public Optional<IdentityForm> of(UUID participantRef) {
        return findByIdOptional(participantRef).map(identity -> open(participantRef, identity.sealed()));
    }

    void put(UUID participantRef, IdentityForm form) {
        Sealed sealed = seal(participantRef, form);
        findByIdOptional(participantRef)
                .ifPresentOrElse(known -> known.replace(sealed), () -> persist(new Identity(participantRef, sealed)));
    }

    private Sealed seal(UUID participantRef, IdentityForm form) {
        try {
            return seal.seal(json.writeValueAsString(form), SealedTable.place(TABLE, participantRef));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("An identity cannot be written", unwritable);
        }
    }

    private IdentityForm open(UUID participantRef, Sealed sealed) {
        try {
            return json.readValue(seal.open(sealed, SealedTable.place(TABLE, participantRef)), IdentityForm.class);
        } catch (JsonProcessingException unreadable) {
            // The cause would quote what it could not read.
            throw new IllegalStateException("An identity cannot be read");
        }
    }

    @Produces
    @Singleton
    SealedRows rows(AgroalDataSource dataSource) {
        return new SealedTable(TABLE, dataSource, seal);
    }
}
