package dev.cimiento.bootstrap.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.sql.ProjectDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The schemas on which a server or an import starts. */
class DatabaseTest {

    private static final String NEWER = """
            insert into databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype)
            select '20990101000000-1', 'test', '20990101000000', now(), max(orderexecuted) + 1, 'EXECUTED'
            from databasechangelog
            """;

    private final TestDatabase database = ProjectDatabase.create();
    private final ShutdownHook shutdown = new ShutdownHook();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Database.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void dropDatabase() {
        logger.detachAppender(log);
        shutdown.close();
        database.close();
    }

    @Test
    void newer_schema_is_rejected_unless_it_is_allowed() throws SQLException {
        database.execute(NEWER);

        for (String migrate : List.of("true", "false")) {
            assertThatThrownBy(() -> open("MIGRATE_ON_START", migrate).prepareSchema())
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContainingAll("20990101000000", "ALLOW_NEWER_SCHEMA=true", "db stamp --purge");
            open("MIGRATE_ON_START", migrate, "ALLOW_NEWER_SCHEMA", "true").prepareSchema();
        }
        assertThatThrownBy(() -> open().requireMigrated("")).hasMessageContaining("20990101000000");
        open("ALLOW_NEWER_SCHEMA", "true").requireMigrated("");

        assertThat(log.list).hasSize(3).allSatisfy(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getFormattedMessage()).contains("20990101000000", "ALLOW_NEWER_SCHEMA");
        });
    }

    @Test
    void pending_revisions_are_listed_if_they_are_not_applied() throws SQLException {
        database.execute(
                "delete from databasechangelog where filename = (select max(filename) from databasechangelog)");

        assertThatThrownBy(() -> open("MIGRATE_ON_START", "false").prepareSchema())
                .isInstanceOf(SchemaBehind.class)
                .hasMessageMatching("1 revision is pending: \\d{14}_\\w+\\. MIGRATE_ON_START is off\\. Apply it with:"
                        + " ./manage db upgrade");
        assertThatThrownBy(() -> open().requireMigrated("An import does not migrate the database."))
                .isInstanceOf(SchemaBehind.class)
                .hasMessageContaining("An import does not migrate the database.");
    }

    private Database open(String... settings) {
        Map<String, String> values = new HashMap<>(RunningServer.databaseSettings(database));
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], settings[i + 1]);
        }
        return Database.open(Settings.of(values), new Console(new PrintWriter(new StringWriter()), shutdown), shutdown);
    }
}
