package dev.cimiento.db.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.core.Catalog;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects that need a superuser or a recent server, and others that make a restore fail or change rows. */
class TrapsTest {

    @TempDir
    private Path folder;

    @Test
    void database_full_of_traps_is_restored_with_identical_rows_and_objects() throws Exception {
        SmallProject project = new SmallProject(folder.resolve("project")).revision(resource("trap_schema.sql"));
        try (TestDatabase source = TestDatabase.empty();
                TestDatabase target = TestDatabase.empty()) {
            project.upgrade(source.dataSource());
            source.execute(resource("trap_rows.sql"));
            if (major(source) >= 18) {
                source.execute(resource("trap_schema_18.sql"));
            }
            Path first = save(source, "first");
            RestoreReport report;
            try (BackupFile file = BackupFile.open(first)) {
                report = new Restore(target.dataSource(), project.project()).run(file, Progress.Listener.NONE);
            }

            Map<String, String> rows = SavedRows.of(first);
            assertThat(SavedRows.of(save(target, "second"))).isEqualTo(rows);
            assertThat(rows).hasSizeGreaterThan(18);
            assertThat(rows.get("public.ddl_log")).contains("CREATE TABLE", "REFRESH MATERIALIZED VIEW");
            assertThat(report.missing()).isEmpty();
            assertThat(Catalog.of(source.dataSource()).differencesTo(Catalog.of(target.dataSource())))
                    .isEmpty();
        }
    }

    private Path save(TestDatabase database, String name) {
        Path file = folder.resolve(name + ".cimiento");
        new Backup(database.dataSource(), Clock.systemUTC()).save(file, Progress.Listener.NONE);
        return file;
    }

    private static int major(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream text = TrapsTest.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
