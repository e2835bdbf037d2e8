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
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProveCommandTest {

    @AutoClose
    private final TestDatabase database = ProjectDatabase.create();

    private String out = "";

    @Test
    @Tag("endurance")
    void all_statements_are_proved_against_the_latest_schema() {
        assertThat(prove()).isZero();
        assertThat(out).contains("no findings");
    }

    @Test
    @Tag("endurance")
    void renamed_column_breaks_the_statements_that_use_it() throws SQLException {
        execute("alter table products rename column price to unit_price");

        assertThat(prove("--live")).isEqualTo(1);
        assertThat(out)
                .contains("ProductMapper.xml:13:5: error: column p.price does not exist [invalid-sql]")
                .contains("    |     p.price,");
    }

    @Test
    void json_output_of_prove_contains_only_json() {
        assertThat(prove("--at", "base", "--json")).isEqualTo(1);
        assertThat(out)
                .startsWith("[{\"schema\":\"base\"")
                .contains("relation \\\"products\\\" does not exist")
                .endsWith("}]" + System.lineSeparator());
    }

    @Test
    @Tag("endurance")
    void prove_prints_sarif_for_pull_requests() {
        assertThat(prove("--at", "20261121070000-1", "--sarif")).isEqualTo(1);
        assertThat(out).contains("\"version\":\"2.1.0\"", "catalog/tag/TagMapper.xml");
    }

    @Test
    void prove_rejects_revisions_that_do_not_exist() {
        assertThat(prove("--at", "nonsense")).isEqualTo(1);
        assertThat(prove("--at", "+1")).isEqualTo(1);
        assertThat(out).isEmpty();
    }

    @Test
    @Tag("endurance")
    void prove_checks_one_schema_if_no_revision_is_pending() {
        assertThat(prove("--pending")).isZero();
        assertThat(out).startsWith("== no pending revisions");
    }

    @Test
    @Tag("endurance")
    void prove_checks_the_schemas_before_and_after_pending_revisions() throws SQLException {
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
