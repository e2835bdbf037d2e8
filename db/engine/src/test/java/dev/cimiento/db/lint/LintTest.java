package dev.cimiento.db.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.lint.LintReport.TableLock;
import dev.cimiento.db.lint.program.ProgramStatements;
import dev.cimiento.db.lint.rule.LintFinding;
import dev.cimiento.db.lint.size.TableSizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {

    @AutoClose
    private static final LintFixture SHOP = new LintFixture();

    @TempDir
    private Path folder;

    @Test
    void required_column_without_a_default_fails_as_soon_as_there_are_rows() {
        assertThat(rules(SHOP.lint("alter table orders add size int not null;", "alter table orders drop size;")))
                .containsExactly("fails-with-rows", "missing-lock-timeout");
    }

    @Test
    void statement_that_the_server_rejects_is_reported_with_its_message() {
        LintReport report = SHOP.lint("alter table orders add a int;\nselect no_such_function();", "select 1;");

        assertThat(report.findings().get(0).message()).isEqualTo("function no_such_function() does not exist");
        assertThat(report.findings().get(0).line()).isEqualTo(6);
    }

    @Test
    void statements_of_one_transaction_are_judged_together() {
        LintReport report = SHOP.lint("""
                alter table orders add constraint positive check (total > -1) not valid;
                alter table orders validate constraint positive;
                alter table customers add active boolean not null default true;
                update orders set note = 'x' where id = 1;
                select count(*) from notes;
                """, "alter table customers drop active;");

        assertThat(at(report))
                .contains(
                        "5 missing-lock-timeout",
                        "6 validated-in-same-transaction",
                        "8 backfill-with-lock",
                        "9 lock-held-during-work",
                        "4 rollback-incomplete");
    }

    @Test
    void tables_locked_by_one_transaction_are_reported_unless_another_finding_divides_it() {
        String set = "set local lock_timeout = '2s';\n";
        String back = "alter table customers drop a; alter table orders drop a;";
        String add = set + "alter table orders add a int;\nalter table customers add a int;";

        assertThat(rules(SHOP.lint(add, back))).containsExactly("several-tables-locked");
        assertThat(rules(SHOP.lint(add + "\nselect count(*) from notes;", back)))
                .containsExactly("lock-held-during-work");
        assertThat(rules(SHOP.lint(set + "alter table orders add a int;\nalter table orders add b int;", "empty")))
                .containsExactly("missing-rollback");
    }

    @Test
    @Tag("endurance")
    void statements_without_a_transaction_are_measured_one_by_one() {
        LintReport report = SHOP.lint("--changeset test:" + LintFixture.ID + "-1 runInTransaction:false\n"
                + "alter table orders add a int;\ncreate index concurrently on orders (a);\nvacuum orders;\n"
                + "--rollback alter table orders drop a;\n");

        assertThat(rules(report)).containsExactly("several-without-transaction", "missing-lock-timeout");
        assertThat(report.locks())
                .extracting(lock -> lock.line() + " " + lock.mode() + " on " + lock.table())
                .containsExactly(
                        "5 access exclusive on orders",
                        "6 share update exclusive on orders",
                        "7 share update exclusive on orders");
    }

    @Test
    @Tag("endurance")
    void search_path_of_the_revision_changes_no_names() {
        LintReport report = SHOP.lint("""
                set search_path = '';
                set lock_timeout = '2s';
                alter table public.notes add other_mood public.mood;
                """, "alter table public.notes drop other_mood;");

        assertThat(rules(report)).isEmpty();
    }

    @Test
    void statements_in_a_function_of_the_revision_are_measured() {
        LintReport report = SHOP.lint("""
                create function pg_temp.widen() returns void
                    language plpgsql as 'begin alter table orders alter number type bigint; end';
                select pg_temp.widen();
                """, "empty");

        assertThat(at(report)).contains("7 table-rewrite");
    }

    @Test
    void lock_timeout_of_the_transaction_is_read_from_the_server() {
        String set = "set local lock_timeout = '2s';\n";
        String add = "alter table orders add a int;";

        assertThat(rules(SHOP.lint(set + add, "alter table orders drop a;"))).isEmpty();
        assertThat(rules(SHOP.lint(add + "\n" + set, "alter table orders drop a;")))
                .containsExactly("missing-lock-timeout");
    }

    @Test
    void statements_that_liquibase_sends_together_are_measured_one_by_one() {
        String changeSet = "--changeset test:" + LintFixture.ID + "-1 splitStatements:false\n%s\n"
                + "create function answer() returns integer language sql as $$ select 42; $$;\n"
                + "alter table orders add a int;\n"
                + "--rollback drop function answer(); alter table orders drop a;\n";

        assertThat(rules(SHOP.lint(changeSet.formatted("set local lock_timeout = '2s';"))))
                .isEmpty();
        assertThat(at(SHOP.lint(changeSet.formatted("select 1;")))).containsExactly("7 missing-lock-timeout");
    }

    @Test
    void rollback_is_run_and_its_result_is_compared() {
        String set = "set local lock_timeout = '2s';\n";

        assertThat(rules(SHOP.lint(set + "alter table orders drop note;", "alter table orders add note text;")))
                .containsExactly("drop");
        assertThat(SHOP.lint(set + "alter table orders drop note;", "alter table orders add note text;")
                        .findings()
                        .get(0)
                        .message())
                .isEqualTo("Drops the column orders.note, whose data the rollback does not restore");
        assertThat(rules(SHOP.lint("update orders set note = 'x' where id = 1;", "select 1;")))
                .containsExactly("rollback-loses-data");
        assertThat(rules(SHOP.lint("create table a (id bigint primary key);", "drop table b;")))
                .containsExactly("rollback-fails");
        assertThat(rules(SHOP.lint("create table a (id bigint primary key);", "empty")))
                .containsExactly("missing-rollback");
    }

    @Test
    void suppression_with_a_reason_allows_the_findings_of_the_next_statement() {
        LintReport report = SHOP.lint("""
                -- lint: allow missing-lock-timeout, table-rewrite because the table is new in production
                alter table orders alter number type bigint;
                -- lint: allow drop because nothing uses it
                alter table orders alter code type text;
                -- lint: allow table-rewrite
                alter table orders drop note;
                """, "empty");

        assertThat(report.suppressed()).isEqualTo(2);
        assertThat(at(report))
                .containsExactlyInAnyOrder(
                        "9 invalid-suppression",
                        "6 changed-type",
                        "7 unused-suppression",
                        "10 drop",
                        "4 missing-rollback");
    }

    @Test
    @Tag("endurance")
    void revision_with_line_ends_of_windows_has_the_same_lines_and_suppressions() {
        String sql = """
                -- lint: allow drop because nothing uses it
                set local lock_timeout = '2s';
                -- lint: allow no-such-rule because nothing uses it
                alter table orders drop note;
                """;

        LintReport report = SHOP.lint(sql.replace("\n", "\r\n"), "empty");

        assertThat(at(report))
                .containsExactly("7 invalid-suppression", "4 missing-rollback", "5 unused-suppression", "8 drop");
        assertThat(report.findings().get(0).message())
                .isEqualTo("The suppression names the rule no-such-rule, which does not exist");
        assertThat(report.locks()).extracting(TableLock::line).containsExactly(8);
    }

    @Test
    void small_tables_are_exempt_and_large_ones_get_an_estimated_time() throws IOException {
        Path file =
                Files.writeString(folder.resolve("expected-rows.properties"), "orders = 20_000_000\ncustomers = 500\n");
        LintReport report = SHOP.lint(
                LintFixture.changeSet(1, "alter table orders alter number type bigint")
                        + LintFixture.changeSet(2, "alter table customers alter email set not null"),
                TableSizes.expected(file),
                ProgramStatements.UNKNOWN);

        assertThat(report.findings().get(0).message())
                .isEqualTo(
                        "Rewrites orders (20,000,000 rows) to change the type of number from integer to bigint while the lock access exclusive blocks reads and writes:"
                                + " an estimated 20 s to 7 min");
        assertThat(rules(report)).doesNotContain("constraint-validation");
        assertThat(report.locks())
                .extracting(lock ->
                        lock.table() + ", " + lock.mode() + ", " + lock.held().orElse(""))
                .containsExactly(
                        "orders, access exclusive, 20 s to 7 min", "customers, access exclusive, less than 1 s");
    }

    private static List<String> rules(LintReport report) {
        return report.findings().stream().map(finding -> finding.rule().id()).toList();
    }

    private static List<String> at(LintReport report) {
        List<String> at = new ArrayList<>();
        for (LintFinding finding : report.findings()) {
            at.add(finding.line() + " " + finding.rule().id());
        }
        return at;
    }
}
