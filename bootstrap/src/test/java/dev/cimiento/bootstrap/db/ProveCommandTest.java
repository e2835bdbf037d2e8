package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.sql.ProjectDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProveCommandTest {

    private final TestDatabase database = ProjectDatabase.create();
    private String out = "";

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void all_statements_stand_against_the_schema_that_the_history_leads_to() {
        assertThat(prove()).isZero();
        assertThat(out).contains("no findings");
    }

    @Test
    void a_column_that_was_renamed_breaks_the_statements_that_name_it() throws SQLException {
        execute("alter table products rename column price to unit_price");

        assertThat(prove("--live")).isEqualTo(1);
        assertThat(out)
                .contains("ProductMapper.xml:13:5: invalid-sql: column p.price does not exist")
                .contains("    |     p.price,");
    }

    @Test
    void programs_get_nothing_but_json() {
        assertThat(prove("--at", "base", "--json")).isEqualTo(1);
        assertThat(out)
                .startsWith("[{\"schema\":\"base\"")
                .contains("relation \\\"products\\\" does not exist")
                .endsWith("}]" + System.lineSeparator());
    }

    @Test
    void pull_requests_get_sarif() {
        assertThat(prove("--at", "20261121070000-1", "--sarif")).isEqualTo(1);
        assertThat(out).contains("\"version\":\"2.1.0\"", "catalog/tag/TagMapper.xml");
    }

    @Test
    void a_revision_is_named_as_for_the_upgrade() {
        assertThat(prove("--at", "nonsense")).isEqualTo(1);
        assertThat(prove("--at", "+1")).isEqualTo(1);
        assertThat(out).isEmpty();
    }

    @Test
    void with_nothing_pending_one_schema_is_met() {
        assertThat(prove("--pending")).isZero();
        assertThat(out).startsWith("== no pending revisions");
    }

    @Test
    void over_pending_revisions_both_schemas_are_met() throws SQLException {
        execute("delete from databasechangelog");

        assertThat(prove("--pending")).isEqualTo(1);
        assertThat(out)
                .contains("== before the pending revisions, at base", "== after the pending revisions")
                .contains("Safe only if the revisions are applied first: they fix ");
    }

    private int prove(String... arguments) {
        List<String> all = new ArrayList<>(List.of("prove", "--url", url()));
        all.addAll(List.of(arguments));
        DbRun run = DbRun.of(all.toArray(String[]::new));
        out = run.out();
        return run.exitCode();
    }

    private String url() {
        return RunningServer.address(database.url());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
