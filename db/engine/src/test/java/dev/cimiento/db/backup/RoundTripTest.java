package dev.cimiento.db.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.backup.manifest.Manifest;
import dev.cimiento.db.backup.manifest.SavedSequence;
import dev.cimiento.db.core.Catalog;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saves a database with every kind of difficult object and value, and restores it as a role that is no superuser. */
class RoundTripTest {

    private static final TestDatabase SOURCE = TestDatabase.empty();
    private static final TestDatabase TARGET = TestDatabase.empty();

    private static final String TRIGGERS =
            "select tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal"
                    + " order by tgrelid::regclass::text, tgname";

    @TempDir
    private static Path folder;

    private static SmallProject project;
    private static TestRole owner;
    private static RestoreReport report;
    private static Path first;
    private static Path second;

    @BeforeAll
    static void saveAndRestore() throws Exception {
        project = new SmallProject(folder.resolve("project"));
        project.revision(resource("hard_schema.sql"));
        project.upgrade(SOURCE.dataSource());
        SOURCE.execute(resource("hard_rows.sql"));
        project.revision("alter table not_validated add constraint positive check (n > 0) not valid;");
        project.upgrade(SOURCE.dataSource());
        project.revision("create table later (id int);");
        first = folder.resolve("first.cimiento");
        second = folder.resolve("second.cimiento");
        new Backup(SOURCE.dataSource(), Clock.systemUTC()).save(first, Progress.Listener.NONE);
        owner = new TestRole(TARGET);
        TARGET.execute("alter database " + TARGET.url().database() + " owner to " + owner.name());
        try (BackupFile file = BackupFile.open(first)) {
            report = new Restore(owner.url().dataSource(), project.project()).run(file, Progress.Listener.NONE);
        }
        new Backup(TARGET.dataSource(), Clock.systemUTC()).save(second, Progress.Listener.NONE);
    }

    @AfterAll
    static void dropDatabases() throws SQLException {
        owner.close();
        SOURCE.close();
        TARGET.close();
    }

    @Test
    void backup_of_the_restored_database_has_identical_data() throws IOException {
        Map<String, String> before = SavedRows.of(first);

        assertThat(before).hasSizeGreaterThan(15);
        assertThat(SavedRows.of(second)).isEqualTo(before);
    }

    @Test
    void sequences_continue_where_they_were() {
        assertThat(sequences(second)).isEqualTo(sequences(first));
        assertThat(sequences(first))
                .containsEntry("public.not called", "42 false")
                .hasSizeGreaterThan(4);
    }

    @Test
    void restored_schema_equals_the_saved_one() {
        assertThat(Catalog.of(SOURCE.dataSource()).differencesTo(Catalog.of(TARGET.dataSource())))
                .isEmpty();
        assertThat(report.missing()).isEmpty();
    }

    @Test
    void objects_that_the_history_does_not_have_are_created() throws SQLException {
        assertThat(report.created())
                .contains(
                        "table public.readings_2026_02",
                        "table by hand.Extra \"table\"",
                        "sequence by hand.extra_id_seq",
                        "column public.values.by_hand");
        assertThat(values(TARGET, "select count(*) from readings_2026_02")).containsExactly("2");
    }

    @Test
    void triggers_did_not_fire_and_are_enabled_as_before() throws SQLException {
        assertThat(values(TARGET, "select what from audit order by what")).containsExactly("before the backup");
        assertThat(values(TARGET, TRIGGERS))
                .isEqualTo(values(SOURCE, TRIGGERS))
                .contains("audited O", "audited_always A", "audited_disabled D");
    }

    @Test
    void materialized_views_are_refreshed_in_the_order_of_their_reads() throws SQLException {
        assertThat(values(TARGET, "select total from z_base")).isEqualTo(values(SOURCE, "select total from z_base"));
        assertThat(values(TARGET, "select total from a_top")).containsExactly("6");
    }

    @Test
    void constraints_that_were_never_validated_accept_the_saved_rows() throws SQLException {
        assertThat(values(TARGET, "select n from not_validated")).containsExactly("-1");
        assertThat(values(TARGET, "select convalidated from pg_constraint where conname = 'positive'"))
                .containsExactly("f");
    }

    @Test
    void large_objects_have_the_same_content_and_privileges() throws SQLException {
        String objects = "select oid || ' ' || md5(lo_get(oid)) || ' ' || (lomacl::text ~ '{=r|,=r')"
                + " from pg_largeobject_metadata order by oid";

        assertThat(values(TARGET, objects)).isEqualTo(values(SOURCE, objects)).hasSize(3);
        assertThat(values(TARGET, objects)).element(0).asString().endsWith(" true");
    }

    @Test
    void default_privileges_of_a_role_that_the_user_is_no_member_of_are_reported() {
        assertThat(report.grants().failed())
                .singleElement()
                .asString()
                .startsWith("alter default privileges for role postgres grant select on tables to public: ERROR");
    }

    @Test
    void pending_revision_is_reported() {
        assertThat(report.pending()).hasSize(1);
        assertThat(report.revision())
                .hasValueSatisfying(revision -> assertThat(revision.id()).isEqualTo("20260101000002"));
    }

    /** The file was written by {@code db backup} on PostgreSQL 15, with the same schema and rows as here. */
    @Test
    void file_of_postgresql_15_is_restored_with_identical_rows() throws Exception {
        Path old = Path.of(
                RoundTripTest.class.getResource("postgresql_15.cimiento").toURI());
        Path again = folder.resolve("again.cimiento");
        try (TestDatabase database = TestDatabase.empty();
                BackupFile file = BackupFile.open(old)) {
            RestoreReport restored =
                    new Restore(database.dataSource(), project.project()).run(file, Progress.Listener.NONE);
            new Backup(database.dataSource(), Clock.systemUTC()).save(again, Progress.Listener.NONE);

            assertThat(file.manifest().origin().serverNumber() / 10_000).isEqualTo(15);
            assertThat(restored.missing()).isEmpty();
            assertThat(sequences(again)).isEqualTo(sequences(old));
        }
        assertThat(SavedRows.of(again)).isEqualTo(SavedRows.of(old));
    }

    private static Map<String, String> sequences(Path path) {
        Map<String, String> values = new LinkedHashMap<>();
        try (BackupFile file = BackupFile.open(path)) {
            Manifest manifest = file.manifest();
            for (SavedSequence sequence : manifest.sequences()) {
                values.put(sequence.name().toString(), sequence.value() + " " + sequence.called());
            }
        }
        return values;
    }

    private static List<String> values(TestDatabase database, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static String resource(String name) throws IOException {
        try (InputStream text = RoundTripTest.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
