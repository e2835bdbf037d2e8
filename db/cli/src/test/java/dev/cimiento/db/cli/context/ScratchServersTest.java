package dev.cimiento.db.cli.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.cli.DbCommand;
import dev.cimiento.db.cli.StandaloneProgram;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.embedded.EmbeddedServer;
import dev.cimiento.db.embedded.ServerSettings;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.db.testing.UnpackedPrograms;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScratchServersTest {

    @TempDir
    private Path home;

    @AutoClose
    private final TestDatabase configured = TestDatabase.empty();

    @Test
    void configured_server_is_used_if_its_user_can_create_databases() {
        try (ShutdownHook shutdown = new ShutdownHook()) {
            assertThat(servers(home, shutdown).beside(configured.url())).isSameAs(configured.url());
        }
    }

    @Test
    void read_only_session_cannot_create_databases() {
        DatabaseUrl readOnly = configured.url().withServerSettings(Map.of("default_transaction_read_only", "on"));

        assertThat(ScratchServers.canCreateDatabases(readOnly)).isFalse();
    }

    @Test
    void command_reuses_its_scratch_databases() {
        try (ShutdownHook shutdown = new ShutdownHook()) {
            DbCommand db = new DbCommand(new StandaloneProgram(Map.of()), shutdown);
            CommandLine line = db.commandLine();
            line.parseArgs("--url", TestDatabase.address(configured.url()));

            ScratchDatabases first = db.context().scratch(line.getCommandSpec());
            assertThat(db.context().scratch(line.getCommandSpec())).isSameAs(first);
        }
    }

    @Test
    void embedded_server_is_used_if_the_user_cannot_create_databases() throws SQLException {
        DatabaseUrl narrow = ofUserWithoutRights();
        try (ShutdownHook shutdown = new ShutdownHook()) {
            DatabaseUrl embedded =
                    servers(UnpackedPrograms.linkedInto(home), shutdown).beside(narrow);

            assertThat(embedded.jdbcUrl()).isNotEqualTo(narrow.jdbcUrl());
            try (ScratchDatabases databases = new ScratchDatabases(embedded);
                    ScratchDatabase scratch = databases.create()) {
                scratch.dataSource().getConnection().close();
            }
        }
        assertThat(home.resolve("postgresql/data/postmaster.pid"))
                .as("the embedded server has stopped")
                .doesNotExist();
    }

    private static ScratchServers servers(Path home, ShutdownHook shutdown) {
        return new ScratchServers(() -> EmbeddedServer.start(home, ServerSettings.SCRATCH), shutdown);
    }

    private DatabaseUrl ofUserWithoutRights() throws SQLException {
        configured.execute("drop role if exists only_reads; create role only_reads login password 'x'");
        return DatabaseUrl.parse(
                "postgresql://only_reads:x@" + configured.url().jdbcUrl().replace("jdbc:postgresql://", ""));
    }
}
