package dev.cimiento.db.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTest {

    @AutoClose
    private static final TestDatabase SERVER = TestDatabase.empty();

    @AutoClose
    private static final ScratchDatabases DATABASES = new ScratchDatabases(SERVER.url());

    @TempDir
    private Path folder;

    @Test
    void database_in_latin_1_is_saved_in_utf_8_and_restored_in_either_encoding() throws Exception {
        ScratchDatabase source = database("LATIN1", "'\u00e9 \u00df'");
        Path saved = save(source, "latin");

        assertThat(SavedRows.of(saved, "public.words")).isEqualTo("\u00e9 \u00df\n");
        for (String encoding : new String[] {"LATIN1", "UTF8"}) {
            ScratchDatabase target = empty(encoding);
            restore(saved, target);
            assertThat(SavedRows.of(save(target, encoding), "public.words")).isEqualTo("\u00e9 \u00df\n");
        }
    }

    @Test
    void character_that_the_encoding_does_not_have_is_an_error() throws SQLException {
        Path saved = save(database("UTF8", "'\u65e5'"), "japanese");

        assertThatThrownBy(() -> restore(saved, empty("LATIN1")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("the database rejects the rows of public.words: character with byte sequence")
                .hasMessageContaining("has no equivalent in encoding \"LATIN1\"");
    }

    @Test
    void text_without_an_encoding_is_saved_if_it_is_utf_8_and_refused_otherwise() throws Exception {
        ScratchDatabase source = database("SQL_ASCII", "'plain'");
        assertThat(SavedRows.of(save(source, "plain"), "public.words")).isEqualTo("plain\n");

        execute(source, "insert into words values (E'\\xe9')");
        assertThatThrownBy(() -> save(source, "bytes"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("the rows of public.words cannot be read as UTF-8, so only --engine pg_dump");
    }

    private static ScratchDatabase empty(String encoding) {
        return DATABASES.createWith(
                "template template0 encoding '" + encoding + "' lc_collate 'C' lc_ctype 'C' locale_provider libc");
    }

    private static ScratchDatabase database(String encoding, String word) throws SQLException {
        ScratchDatabase database = empty(encoding);
        execute(database, "create table words (word text); insert into words values (" + word + ")");
        return database;
    }

    private static void execute(ScratchDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Path save(ScratchDatabase database, String name) {
        Path file = folder.resolve(name + ".cimiento");
        new Backup(database.dataSource(), Clock.systemUTC()).save(file, Progress.Listener.NONE);
        return file;
    }

    private void restore(Path saved, ScratchDatabase target) {
        try (BackupFile file = BackupFile.open(saved)) {
            new Restore(target.dataSource(), new SmallProject(folder.resolve("project")).project())
                    .run(file, Progress.Listener.NONE);
        }
    }
}
