package org.sharedvalue.outcomes.participant;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.outcomes.sealing.Sealed;

/** Seals the groups of people recorded before there was a key; SQL cannot, since the database never has the key. */
@Singleton
class GroupsMigration implements JavaMigration, FlywayConfigurationCustomizer {

    private static final List<String> AFTERWARDS = List.of(
            "ALTER TABLE participant ALTER COLUMN sealed SET NOT NULL",
            "ALTER TABLE participant ALTER COLUMN sealed_with SET NOT NULL",
            "ALTER TABLE participant ADD CONSTRAINT participant_no_special_category"
                    + " CHECK (NOT 'DISABILITY_BARRIER' = ANY (target_groups))",
            "CREATE INDEX participant_key ON participant (sealed_with, id)");

    private final SealedGroups sealedGroups;

    GroupsMigration(SealedGroups sealedGroups) {
        this.sealedGroups = sealedGroups;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(this);
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("7.1");
    }

    @Override
    public String getDescription() {
        return "sealed groups of everybody";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (PreparedStatement find = connection.prepareStatement("SELECT id, target_groups FROM participant");
                PreparedStatement update = connection.prepareStatement("UPDATE participant SET sealed = ?,"
                        + " sealed_with = ?, target_groups = array_remove(target_groups, 'DISABILITY_BARRIER')"
                        + " WHERE id = ?");
                ResultSet rows = find.executeQuery()) {
            while (rows.next()) {
                UUID ref = rows.getObject(1, UUID.class);
                String[] names = (String[]) rows.getArray(2).getArray();
                Sealed sealed = sealedGroups.seal(
                        ref, Arrays.stream(names).map(TargetGroup::valueOf).toList());
                update.setBytes(1, sealed.content());
                update.setString(2, sealed.keyId());
                update.setObject(3, ref);
                update.addBatch();
            }
            update.executeBatch();
        }
        for (String statement : AFTERWARDS) {
            try (PreparedStatement after = connection.prepareStatement(statement)) {
                after.execute();
            }
        }
    }
}
