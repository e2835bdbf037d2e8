package dev.cimiento.db.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.proof.Notes;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.Report;
import dev.cimiento.db.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests that the statements of a program without mappers are recorded and then proved against the next schema. */
class RecordingDataSourceTest {

    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void statement_is_recorded_once_with_its_call_site_and_the_types_of_its_parameters() throws SQLException {
        Path file = record(connection -> {
            for (int id = 1; id < 3; id++) {
                try (PreparedStatement statement = connection.prepareStatement(
                        "select n.title from notes n where n.id = ? and n.created_at < ?")) {
                    statement.setInt(1, id);
                    statement.setObject(2, TIME);
                    statement.executeQuery();
                }
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table other (id integer)");
            }
        });

        assertThat(RecordedFile.read(file)).singleElement().satisfies(recorded -> {
            assertThat(recorded.site()).matches(".*RecordingDataSourceTest.*\\(RecordingDataSourceTest\\.java:\\d+\\)");
            assertThat(recorded.sql()).isEqualTo("select n.title from notes n where n.id = ? and n.created_at < ?");
            assertThat(recorded.parameters())
                    .extracting(RecordedParameter::toString)
                    .containsExactly("setInt", "setObject(java.time.OffsetDateTime)");
        });
    }

    @Test
    void statement_that_the_next_schema_breaks_is_found_at_its_call_site() throws SQLException {
        Path file = record(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "update notes set subtitle = ? where id = any(?) and data is distinct from ?")) {
                statement.setString(1, "a");
                statement.setArray(2, connection.createArrayOf("integer", new Object[] {1}));
                statement.setNull(3, java.sql.Types.OTHER);
                statement.executeUpdate();
            }
        });

        assertThat(findings(file, "select 1")).isEmpty();
        assertThat(findings(file, "alter table notes rename column subtitle to summary"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).contains("column \"subtitle\" of relation \"notes\" does not exist");
                    assertThat(finding.place().file())
                            .isEqualTo("src/test/java/dev/cimiento/db/recorded/RecordingDataSourceTest.java");
                });
        assertThat(findings(file, "alter table notes alter column subtitle type integer using 1"))
                .extracting(Finding::message)
                .containsExactly(
                        "#{1}, of type String, is sent as varchar, but int4 is expected: column \"subtitle\" is of"
                                + " type integer but expression is of type character varying");
    }

    @Test
    void data_sources_of_one_file_share_their_statements() throws SQLException {
        try (TestDatabase database = Notes.database();
                RecordingDataSource first = new RecordingDataSource(database.dataSource(), file());
                RecordingDataSource second = new RecordingDataSource(database.dataSource(), file())) {
            JdbcClient.create(first).sql("select n.title from notes n").query().listOfRows();
            JdbcClient.create(second).sql("select n.id from notes n").query().listOfRows();
        }

        assertThat(RecordedFile.read(file()))
                .extracting(RecordedStatement::sql)
                .containsExactlyInAnyOrder("select n.title from notes n", "select n.id from notes n");
    }

    @Test
    void statements_of_a_jdbc_client_are_proved() throws SQLException {
        try (TestDatabase database = Notes.database();
                RecordingDataSource recording = new RecordingDataSource(database.dataSource(), file())) {
            JdbcClient client = JdbcClient.create(recording);
            client.sql("select n.title from notes n where n.id = :id and n.subtitle = :subtitle")
                    .param("id", 1)
                    .param("subtitle", "a")
                    .query(String.class)
                    .optional();
        }

        assertThat(findings(file(), "select 1")).isEmpty();
        assertThat(findings(file(), "alter table notes drop column subtitle"))
                .extracting(Finding::message)
                .containsExactly("column n.subtitle does not exist");
    }

    @Test
    void statements_of_a_spring_data_repository_are_proved() throws SQLException {
        try (TestDatabase database = Notes.database();
                RecordingDataSource recording = new RecordingDataSource(database.dataSource(), file())) {
            SpringData.run(recording);
        }

        assertThat(RecordedFile.read(file())).hasSize(3);
        assertThat(findings(file(), "select 1")).isEmpty();
        assertThat(findings(file(), "alter table writers rename column nickname to nick"))
                .extracting(finding -> finding.place().file())
                .isNotEmpty()
                .containsOnly("src/test/java/dev/cimiento/db/recorded/SpringData.java");
    }

    private interface Work {
        void run(Connection connection) throws SQLException;
    }

    private Path record(Work work) throws SQLException {
        try (TestDatabase database = Notes.database();
                RecordingDataSource recording = new RecordingDataSource(database.dataSource(), file());
                Connection connection = recording.getConnection()) {
            work.run(connection);
        }
        return file();
    }

    private Path file() {
        return folder.resolve("recorded.sql");
    }

    private static List<Finding> findings(Path file, String change) {
        try (TestDatabase next = Notes.database()) {
            Notes.run(next, change);
            Report report = Proof.ofRecorded(file).against(next.dataSource());
            return report.findings();
        }
    }
}
