package dev.cimiento.db.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.core.DatabaseException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class UnfinishedRestoreTest extends RestoreFixture {

    @Test
    void sessions_that_end_in_the_middle_leave_a_database_that_says_so_until_it_is_restored_again()
            throws SQLException {
        try (BackupFile file = BackupFile.open(path)) {
            assertThatThrownBy(() ->
                            new Restore(target.dataSource(), project.project()).run(file, progress -> endSessions()))
                    .isInstanceOf(DatabaseException.class);
        }

        assertThat(text("select count(*) from customers")).isEqualTo("0");
        String message = "The restore of " + path + " into this database did not end. The database has the schema"
                + " without the rows. Run the restore again with --clean.";
        Migrations migrations =
                new Migrations(target.dataSource(), project.project().changelog());
        assertThatThrownBy(migrations::state).hasMessage(message);
        assertThatThrownBy(() -> migrations.upgrade(step -> {})).hasMessage(message);
        assertThatThrownBy(() -> restore(path)).hasMessage(message);

        try (BackupFile file = BackupFile.open(path);
                ReplacingRestore restore = ReplacingRestore.of(target.url(), project.project())) {
            restore.drop(restore.run(file, Progress.Listener.NONE).previous());
        }
        assertThat(migrations.pending()).isEmpty();
        assertThat(text("select count(*) from customers")).isEqualTo("2");
    }

    private void endSessions() {
        try {
            target.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
