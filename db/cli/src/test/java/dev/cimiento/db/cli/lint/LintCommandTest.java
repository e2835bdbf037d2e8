package dev.cimiento.db.cli.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.cli.TestHost;
import dev.cimiento.db.cli.TestRun;
import dev.cimiento.db.project.Project;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command on a program with three statements, and a history of one revision before the checked ones. */
class LintCommandTest {

    /** The statements of the program. */
    interface OrderMapper {

        @Select("select total from orders where state = #{state}")
        List<Integer> totals(@Param("state") String state);

        @Insert("insert into items (id, order_id) values (#{id}, #{order})")
        void add(@Param("id") long id, @Param("order") long order);

        @Delete("delete from items where id = #{id}")
        void remove(@Param("id") long id);
    }

    private static final String BASE = "20260101000000";
    private static final String ID = "20260102000000";
    private static final String SCHEMA = """
            create table orders (id bigint primary key, total int not null, state text not null);
            create index orders_state_idx on orders (state);
            create table items (id bigint primary key, order_id bigint not null references orders);
            create index items_order_idx on items (order_id);
            """;

    @AutoClose
    private final TestDatabase database = TestDatabase.empty();

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @BeforeEach
    void writeHistory() throws IOException {
        revision(BASE, "base", SCHEMA);
        Files.createDirectory(folder.resolve("schema"));
    }

    @Test
    void finding_names_the_statements_of_the_program_that_wait() throws IOException {
        revision(ID, BASE, "alter table orders alter total type bigint;");

        assertThat(run("lint", "head")).isEqualTo(4);
        assertThat(out)
                .contains(
                        ID + "_test.sql:5:1: error: Rewrites orders to change the type of total from integer to bigint"
                                + " while the lock access exclusive blocks reads and writes [table-rewrite]")
                .contains("  2 statements of this program are affected:")
                .containsPattern("LintCommandTest.java:\\d+:\\d+ \\S+OrderMapper.totals")
                .contains("line 5: access exclusive on orders: rewritten, 2 statements of this program wait")
                .contains("1 revision checked: 1 error, 2 warnings, 0 of style.");
    }

    @Test
    void lock_that_blocks_only_writes_lets_reads_pass() throws IOException {
        revision(ID, BASE, "create index on orders (total);");

        assertThat(run("lint", "--json")).isEqualTo(4);
        assertThat(out)
                .contains("\"mode\" : \"share\"", "\"indexBuilt\" : true", "\"waiting\" : [ ]")
                .contains("\"rule\" : \"index-build\"");
    }

    @Test
    void dropped_index_that_statements_use_is_an_error() throws IOException {
        revision(ID, BASE, "drop index orders_state_idx;\ndrop index items_order_idx;");

        assertThat(run("lint", ID)).isEqualTo(4);
        assertThat(out)
                .contains("Drops the index orders_state_idx of orders, without which")
                .doesNotContain("Drops the index items_order_idx of items, without which");
    }

    @Test
    void sizes_come_from_the_file_and_from_a_named_database() throws IOException, SQLException {
        revision(ID, BASE, "alter table orders alter total type bigint;");
        assertThat(run("upgrade", BASE)).isZero();

        assertThat(run("lint")).as("the table is small in the database").isZero();
        assertThat(out).contains("line 5: access exclusive on orders (0 rows): rewritten");

        Files.writeString(folder.resolve("expected-rows.properties"), "orders = 5000000\n");
        assertThat(run("lint")).isEqualTo(4);
        assertThat(out).contains("Rewrites orders (5,000,000 rows)", ": an estimated 5 s to 100 s");
    }

    @Test
    void settings_change_severities_and_name_the_released_revision() throws IOException {
        revision(ID, BASE, "alter table orders alter total type bigint;");
        Files.writeString(
                folder.resolve("lint.properties"),
                "released = " + BASE + "\ntable-rewrite = off\nchanged-type = error\n");

        assertThat(run("lint", "head")).isEqualTo(4);
        assertThat(out).contains("error: Changes the type of orders.total").doesNotContain("[table-rewrite]");
    }

    @Test
    void sarif_names_the_file_and_the_rule() throws IOException {
        revision(ID, BASE, "drop table items;");

        assertThat(run("lint", "head", "--sarif")).isZero();
        assertThat(out).startsWith("{\"version\":\"2.1.0\"").contains("\"ruleId\":\"drop\"", ID + "_test.sql");
        assertThat(run("lint", "head", "--fail-on", "warning")).isEqualTo(4);
    }

    @Test
    void markdown_lists_findings_and_locks() throws IOException {
        revision(ID, BASE, "alter table orders alter total type bigint;");

        assertThat(run("lint", "head", "--markdown")).isEqualTo(4);
        assertThat(out)
                .startsWith("### Lint: 1 revision checked: 1 error, 2 warnings, 0 of style")
                .contains("- **error** `table-rewrite` line 5: Rewrites orders to change the type of total")
                .contains("| 5 | access exclusive | `orders` |  | rewritten, 2 statements of this program wait |");
        assertThat(run("lint", "head", "--markdown", "--json")).isEqualTo(2);
    }

    @Test
    void wrong_line_of_a_settings_file_is_an_error() throws IOException {
        revision(ID, BASE, "alter table orders add note text;");
        Path rows = folder.resolve("expected-rows.properties");

        Files.writeString(rows, "orders = many\n");
        assertThat(run("lint", "head")).isEqualTo(1);
        assertThat(err).contains("expects 'many' rows in orders. Write a number, such as 5_000_000.");

        Files.writeString(rows, "orders = 5\norders = 6\n");
        run("lint", "head");
        assertThat(err).contains("expected-rows.properties has two lines for orders. Keep one.");

        Files.writeString(rows, "ordres = 5\n");
        run("lint", "head");
        assertThat(err).contains("expects rows in ordres, but the schema of the latest revision has no such table.");
        assertThat(run("lint", BASE)).as("the table can exist later").isZero();

        Files.delete(rows);
        Files.writeString(folder.resolve("lint.properties"), "renames = error\n");
        run("lint", "head");
        assertThat(err).contains("gives a severity to renames, which does not exist. It can be: backfill-with-lock, ");
    }

    @Test
    void target_citus_checks_the_declared_schema_and_the_statements() throws IOException {
        Files.writeString(folder.resolve("schema/orders.sql"), SCHEMA);
        Files.createDirectory(folder.resolve("distribution"));
        Files.writeString(
                folder.resolve("distribution/citus.sql"), "select create_distributed_table('items', 'order_id')");

        assertThat(run("lint", "--target", "citus")).isEqualTo(4);
        assertThat(out)
                .contains("items_pkey on items: error: The key does not contain the distribution column of items.")
                .contains("items_order_id_fkey on items: error:", "[citus-foreign-key]")
                .contains("Citus says: ", "To fix it: ")
                .contains("Schema and statements checked for Citus: 2 findings.");

        assertThat(run("lint", "--target", "citus", "--json")).isEqualTo(4);
        assertThat(out).contains("\"rule\" : \"citus-key\"");

        assertThat(run("lint", "--target", "citus", "head")).isEqualTo(2);
        assertThat(run("lint", "--target", "other")).isEqualTo(2);
    }

    private void revision(String id, String follows, String sql) throws IOException {
        Path versions = Files.createDirectories(folder.resolve("changelog/versions"));
        Files.writeString(versions.resolve(id + "_test.sql"), """
                --liquibase formatted sql logicalFilePath:%1$s
                -- follows: %2$s

                --changeset test:%1$s-1
                %3$s
                --rollback empty
                """.formatted(id, follows, sql));
    }

    private int run(String... options) {
        Configuration configuration = new Configuration();
        configuration.addMapper(OrderMapper.class);
        TestRun run = TestRun.of(
                new TestHost(Optional.of(Project.in(folder)), Optional.of(Proof.of(configuration)), folder),
                database,
                options);
        out = run.out();
        err = run.err();
        return run.exitCode();
    }
}
