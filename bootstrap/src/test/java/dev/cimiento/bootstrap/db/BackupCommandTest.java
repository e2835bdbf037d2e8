package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {

    @TempDir
    private Path folder;

    @AutoClose
    private TestProject project;

    @BeforeEach
    void fillDatabase() throws SQLException {
        project = new TestProject(folder);
        project.run("upgrade");
        project.execute("insert into people values (1, 'Ada'), (2, 'Bob'); insert into pets values (1, 'Rex')");
    }

    @Test
    void backup_is_verified_and_restored_into_another_database() throws SQLException {
        String file = folder.resolve("saved.cimiento").toString();

        DbRun backup = project.run("backup", file);
        assertThat(backup.exitCode()).as(backup.err()).isZero();
        assertThat(backup.out())
                .startsWith("Saved: " + file + ", 2 tables, 3 rows, revision 20260102000000\n")
                .contains("./manage db verify-backup " + file);

        DbRun verified = project.run("verify-backup", file);
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.out()).contains("The backup can be restored: 2 tables, 3 rows");
        assertThat(project.run("verify-backup", file, "--json").out())
                .contains("\"complete\" : true", "\"revision\" : \"20260102000000\"", "\"rows\" : 3");

        try (TestProject other = new TestProject(folder.resolve("other"))) {
            other.revision(
                    "20260103000000", "vets", TestProject.PETS, "create table vets (id int);", "drop table vets;");
            DbRun restored = other.run("restore", file);
            assertThat(restored.exitCode()).as(restored.err()).isZero();
            assertThat(restored.out())
                    .contains("Restored: 2 tables, 3 rows", "Pending revisions:\n  20260103000000_vets")
                    .contains("./manage db upgrade");
            assertThat(other.run("restore", file).err()).contains("The database is not empty");
        }
    }

    @Test
    void clean_restore_asks_and_saves_the_previous_content() throws Exception {
        String file = folder.resolve("saved.cimiento").toString();
        project.run("backup", file);
        project.execute("insert into people values (3, 'Eve')");

        DbRun alone = project.run("restore", file, "--clean");
        assertThat(alone.exitCode()).isEqualTo(5);
        assertThat(alone.out()).contains("The restore replaces the whole content of the database");
        assertThat(alone.err()).contains("./manage db restore " + file + " --clean --yes");

        DbRun restored = project.answering("y", "restore", file, "--clean");
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("Restored: 2 tables, 3 rows", "Saved: ", "2 tables, 4 rows");
        assertThat(backups()).hasSize(1);

        project.execute("delete from pets; delete from people");
        DbRun only = project.run("restore", file, "--only", "people", "--only", "public.pets");
        assertThat(only.out()).isEqualTo("Restored: public.people, 2 rows\nRestored: public.pets, 1 row\n");
    }

    @Test
    void previous_content_stays_as_a_database_if_it_cannot_be_saved() throws Exception {
        String file = folder.resolve("saved.cimiento").toString();
        project.run("backup", file);
        Files.writeString(folder.resolve("backups"), "not a folder");

        DbRun restored = project.run("restore", file, "--clean", "--yes");

        assertThat(restored.exitCode()).isEqualTo(4);
        String previous = project.url().database() + "_replaced_";
        assertThat(restored.out())
                .contains("The previous content of the database still exists, as the database " + previous)
                .contains("No backup: the folder " + folder.resolve("backups") + " cannot be created");
        String name = restored.out().replaceAll("(?s).*(" + previous + "\\w+).*", "$1");
        project.execute("drop database \"" + name + "\"");
    }

    @Test
    void downgrade_makes_a_backup_unless_told_otherwise() throws IOException {
        DbRun downgrade = project.run("downgrade", "-1", "--yes");

        assertThat(downgrade.exitCode()).as(downgrade.err()).isZero();
        assertThat(downgrade.out().lines().toList())
                .satisfiesExactly(
                        saved -> assertThat(saved)
                                .startsWith("Saved: " + folder.resolve("backups"))
                                .endsWith(".cimiento, 2 tables, 3 rows, revision 20260102000000"),
                        rolledBack -> assertThat(rolledBack).startsWith("Rolled back 20260102000000_pets in "));
        assertThat(project.run("downgrade", "-1", "--yes", "--no-backup").out()).startsWith("Rolled back ");
        assertThat(backups()).hasSize(1);
    }

    @Test
    void upgrade_makes_a_backup_if_a_revision_deletes_data() throws IOException {
        project.revision("20260103000000", "vets", TestProject.PETS, "create table vets (id int);", "drop table vets;");
        assertThat(project.run("upgrade").out()).startsWith("Applied 20260103000000_vets");

        project.revision("20260104000000", "anonymous", "20260103000000", "alter table people drop name;", "select 1;");
        DbRun upgrade = project.run("upgrade");

        assertThat(upgrade.out())
                .startsWith("The upgrade deletes or overwrites data:\n  column people.name: 2 rows"
                        + " (20260104000000_anonymous)\nSaved: ")
                .contains("Applied 20260104000000_anonymous");
        assertThat(backups()).hasSize(1);
    }

    @Test
    void command_stops_if_no_backup_can_be_made() throws Exception {
        Files.writeString(folder.resolve("backups"), "not a folder");

        DbRun refused = project.run("downgrade", "-1", "--yes");
        assertThat(refused.exitCode()).isEqualTo(5);
        assertThat(refused.out()).contains("No backup: the folder ", " cannot be created");
        assertThat(refused.err()).contains("./manage db downgrade 20260101000000 --yes --no-backup");
        assertThat(project.run("current").out()).contains("20260102000000_pets");
    }

    @Test
    void repair_makes_a_backup_before_it_changes_the_database() throws Exception {
        project.execute("drop table pets");

        DbRun repair = project.run("repair");

        assertThat(repair.exitCode()).as(repair.err()).isZero();
        assertThat(repair.out()).contains("Saved: ", "Created:");
        assertThat(backups()).hasSize(1);
    }

    @Test
    void unknown_engine_and_damaged_file_are_reported() throws IOException {
        assertThat(project.run("backup", "--engine", "tar").err()).contains("Unknown engine: 'tar'");
        Path file = Files.writeString(folder.resolve("broken.cimiento"), "PK not a backup");
        assertThat(project.run("restore", file.toString(), "--clean", "--yes").err())
                .contains("error: " + file + " has no end mark");
        assertThat(project.run("current").out()).contains("(head)");
    }

    private List<Path> backups() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.toList();
        }
    }
}
