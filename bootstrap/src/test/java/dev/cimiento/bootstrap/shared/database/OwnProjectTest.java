package dev.cimiento.bootstrap.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnProjectTest {

    @TempDir
    private Path checkout;

    @AfterEach
    void leaveCheckout() {
        System.clearProperty(OwnProject.CHECKOUT);
    }

    @Test
    void start_of_the_server_applies_the_revisions_and_seed_of_the_checkout_only() throws Exception {
        write("schema/probe.sql", "");
        write("changelog/versions/20260101000000_probe.sql", """
                --liquibase formatted sql logicalFilePath:20260101000000
                -- follows: base

                --changeset test:20260101000000-1
                create table probe (id bigint primary key);
                --rollback drop table probe;
                """);
        write("seed/demo/probe.sql", "insert into probe values (1); create table seeded ();");
        System.setProperty(OwnProject.CHECKOUT, checkout.toString());

        try (TestDatabase empty = TestDatabase.empty();
                ShutdownHook shutdown = new ShutdownHook()) {
            Map<String, String> values = new HashMap<>(RunningServer.databaseSettings(empty));
            values.put("SEED", "demo");
            Settings settings = Settings.of(values);
            Console silent = new Console(new PrintWriter(Writer.nullWriter()), shutdown);
            Database database = Database.open(settings, silent, shutdown);

            database.prepareSchema();
            database.seed();

            assertThat(empty.exists("probe")).isTrue();
            assertThat(empty.exists("seeded")).isTrue();
            assertThat(empty.exists("products"))
                    .as("a table of a revision that only the jar has")
                    .isFalse();
        }
    }

    @Test
    void program_without_a_checkout_reads_its_jar() {
        assertThat(OwnProject.project().changelogDirectory()).isEmpty();
        assertThat(OwnProject.project().changelog().revisions()).isNotEmpty();
    }

    /** Fails if a build leaves a file in the jar that the checkout no longer has. */
    @ParameterizedTest
    @ValueSource(strings = {"schema", "changelog/versions", "seed", "invariants"})
    void jar_holds_exactly_the_sql_of_the_checkout(String folder) {
        assertThat(SqlFolder.classpath("db/" + folder).files())
                .isEqualTo(SqlFolder.directory(Path.of("../db", folder)).files());
    }

    private void write(String file, String text) throws IOException {
        Path path = checkout.resolve("db").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
