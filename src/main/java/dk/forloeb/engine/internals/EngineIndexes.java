package dk.forloeb.engine.internals;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Indexes of the product's own on the engine's tables; with the engine's schema in Java, since tests of the record alone
 * have no such tables.
 */
@Component
class EngineIndexes implements JavaMigration {

    /**
     * The heat map (module supervision) reads every finished step of a process in the order of its steps. With 200,000 of
     * them PostgreSQL sorts on disk without this index; with it, it reads the index alone, in less than half the time. The
     * version is left out: with it the index is so wide that PostgreSQL reads the table after all.
     */
    private static final String FINISHED_STEPS = "create index supervision_steps on public.act_hi_actinst"
            + " (proc_def_key_, act_id_, end_time_, duration_, act_inst_state_, act_type_)";

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute(FINISHED_STEPS);
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("352");
    }

    @Override
    public String getDescription() {
        return "indexes on engine tables";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
