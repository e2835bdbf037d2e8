package dev.cimiento.db.autogenerate.plan;

import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.pgcodekeeper.core.database.base.jdbc.IJdbcConnector;
import org.pgcodekeeper.core.ignorelist.IgnoreSchemaList;
import org.pgcodekeeper.core.loader.FullAnalyze;
import org.pgcodekeeper.core.loader.JdbcQueries;
import org.pgcodekeeper.core.loader.jdbc.AbstractStatementReader;
import org.pgcodekeeper.core.loader.jdbc.JdbcLoaderBase;
import org.pgcodekeeper.core.loader.jdbc.XmlReaderException;
import org.pgcodekeeper.core.loader.jdbc.pg.CastsReader;
import org.pgcodekeeper.core.loader.jdbc.pg.CollationsReader;
import org.pgcodekeeper.core.loader.jdbc.pg.ConstraintsReader;
import org.pgcodekeeper.core.loader.jdbc.pg.EventTriggersReader;
import org.pgcodekeeper.core.loader.jdbc.pg.ExtensionsReader;
import org.pgcodekeeper.core.loader.jdbc.pg.ForeignDataWrappersReader;
import org.pgcodekeeper.core.loader.jdbc.pg.FtsConfigurationsReader;
import org.pgcodekeeper.core.loader.jdbc.pg.FtsDictionariesReader;
import org.pgcodekeeper.core.loader.jdbc.pg.FtsParsersReader;
import org.pgcodekeeper.core.loader.jdbc.pg.FtsTemplatesReader;
import org.pgcodekeeper.core.loader.jdbc.pg.FunctionsReader;
import org.pgcodekeeper.core.loader.jdbc.pg.IndicesReader;
import org.pgcodekeeper.core.loader.jdbc.pg.OperatorsReader;
import org.pgcodekeeper.core.loader.jdbc.pg.PoliciesReader;
import org.pgcodekeeper.core.loader.jdbc.pg.RulesReader;
import org.pgcodekeeper.core.loader.jdbc.pg.SchemasReader;
import org.pgcodekeeper.core.loader.jdbc.pg.SequencesReader;
import org.pgcodekeeper.core.loader.jdbc.pg.ServersReader;
import org.pgcodekeeper.core.loader.jdbc.pg.StatisticsReader;
import org.pgcodekeeper.core.loader.jdbc.pg.TablesReader;
import org.pgcodekeeper.core.loader.jdbc.pg.TriggersReader;
import org.pgcodekeeper.core.loader.jdbc.pg.TypesReader;
import org.pgcodekeeper.core.loader.jdbc.pg.UserMappingReader;
import org.pgcodekeeper.core.loader.jdbc.pg.ViewsReader;
import org.pgcodekeeper.core.loader.pg.SupportedPgVersion;
import org.pgcodekeeper.core.monitor.NullMonitor;
import org.pgcodekeeper.core.parsers.antlr.base.AntlrTask;
import org.pgcodekeeper.core.schema.AbstractDatabase;
import org.pgcodekeeper.core.schema.meta.MetaContainer;
import org.pgcodekeeper.core.schema.meta.MetaUtils;
import org.pgcodekeeper.core.schema.pg.PgDatabase;
import org.pgcodekeeper.core.settings.ISettings;

/**
 * Reads a schema by the readers of pgCodeKeeper. Its own loader ends at the first object that its parser does not
 * understand; this one leaves such objects incomplete, and {@link DefinedObjects} creates them.
 */
final class SchemaLoader extends JdbcLoaderBase {

    SchemaLoader(DatabaseSnapshot read, ISettings settings) {
        super(new Connector(read), new NullMonitor(), settings, new IgnoreSchemaList());
    }

    @Override
    public AbstractDatabase loadAndAnalyze() throws IOException, InterruptedException {
        PgDatabase database = load();
        FullAnalyze.fullAnalyze(database, objects(database), errors);
        return database;
    }

    /** PostgreSQL's own objects take as long to read as a schema. Two threads at once would both read them. */
    private static synchronized MetaContainer objects(PgDatabase database) {
        return MetaUtils.createTreeFromDb(database);
    }

    @Override
    public PgDatabase load() throws IOException, InterruptedException {
        PgDatabase database = new PgDatabase();
        try (Connection open = connector.getConnection();
                Statement reading = open.createStatement()) {
            connection = open;
            statement = reading;
            open.setAutoCommit(false);
            reading.execute("set transaction isolation level repeatable read, read only");
            reading.execute("set local search_path = pg_catalog");
            reading.execute("set local timezone = 'UTC'");
            // The readers' queries have no order. With the default costs, constraints come as they were created.
            reading.execute("set local random_page_cost = 4");
            queryCheckGreenplumDb();
            queryCheckPgVersion();
            queryCheckLastSysOid();
            queryTypesForCache();
            queryRoles();
            queryCheckExtension();
            new SchemasReader(this, database).read();
            for (AbstractStatementReader reader : readers(database)) {
                reader.read();
            }
            if (canReadUserMappings()) {
                new UserMappingReader(this, database).read();
            }
            open.commit();
            finishLoaders();
            database.sortColumns();
            database.setVersion(SupportedPgVersion.valueOf(getVersion()));
            return database;
        } catch (SQLException | XmlReaderException e) {
            throw new IOException(getCurrentLocation() + ": " + e.getMessage(), e);
        }
    }

    /** In the order of pgCodeKeeper: objects that take long to parse first. */
    private List<AbstractStatementReader> readers(PgDatabase database) {
        return List.of(
                new FunctionsReader(this),
                new ViewsReader(this),
                new TablesReader(this),
                new RulesReader(this),
                new PoliciesReader(this),
                new TriggersReader(this),
                new IndicesReader(this),
                new ConstraintsReader(this),
                new TypesReader(this),
                new StatisticsReader(this),
                new SequencesReader(this),
                new FtsParsersReader(this),
                new FtsTemplatesReader(this),
                new FtsDictionariesReader(this),
                new FtsConfigurationsReader(this),
                new OperatorsReader(this),
                new ExtensionsReader(this, database),
                new EventTriggersReader(this, database),
                new CastsReader(this, database),
                new ForeignDataWrappersReader(this, database),
                new ServersReader(this, database),
                new CollationsReader(this));
    }

    private boolean canReadUserMappings() throws SQLException {
        try (ResultSet row = getStatement().executeQuery(JdbcQueries.QUERY_CHECK_USER_PRIVILEGES)) {
            return row.next() && row.getBoolean("result");
        }
    }

    @Override
    protected void finishLoaders() {
        for (AntlrTask<?> task = antlrTasks.poll(); task != null; task = antlrTasks.poll()) {
            try {
                task.finish();
            } catch (ExecutionException | RuntimeException unreadable) {
                addError(getCurrentLocation() + ": " + unreadable.getMessage());
            }
        }
    }

    /** Connects without the password in the URL, unlike pgCodeKeeper's own connector. */
    private record Connector(DatabaseSnapshot database) implements IJdbcConnector {

        @Override
        public Connection getConnection() throws IOException {
            try {
                return database.readers().getConnection();
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }

        @Override
        public String getUrl() {
            return database.url().jdbcUrl();
        }

        @Override
        public String getBatchDelimiter() {
            return "";
        }
    }
}
