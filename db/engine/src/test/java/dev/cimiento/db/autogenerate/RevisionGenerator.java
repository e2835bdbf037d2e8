package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.Autogenerate.Request;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.database.Schemas;
import dev.cimiento.db.autogenerate.safe.StatementForm;
import dev.cimiento.db.changelog.revision.NewChangeSet;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Generates revisions between a history and a declared schema, each given as SQL, on scratch databases. */
public final class RevisionGenerator implements AutoCloseable {

    private final TestDatabase server = TestDatabase.empty();
    private final ScratchDatabases databases = new ScratchDatabases(server.url());

    public Autogenerate between(String history, String declared) {
        return Schemas.between(databases, history, declared);
    }

    /** Generates a revision in the short form. */
    public Generation generate(String history, String declared) {
        return between(history, declared).generate(new Request("", false).in(StatementForm.SIMPLE));
    }

    public Proposed proposed(String history, String declared) {
        return (Proposed) generate(history, declared);
    }

    /** Returns the SQL of all change sets. */
    public static String sql(Proposed proposed) {
        return joined(proposed, NewChangeSet::sql);
    }

    /** Returns the rollbacks of all change sets. */
    public static String rollback(Proposed proposed) {
        return joined(proposed, NewChangeSet::rollback);
    }

    private static String joined(Proposed proposed, Function<NewChangeSet, String> part) {
        return proposed.revision().changeSets().stream().map(part).collect(Collectors.joining("\n"));
    }

    /** Runs a statement on the server of the scratch databases. */
    void execute(String sql) throws SQLException {
        server.execute(sql);
    }

    DataSource dataSource() {
        return server.dataSource();
    }

    DatabaseUrl url() {
        return server.url();
    }

    @Override
    public void close() {
        databases.close();
        server.close();
    }
}
