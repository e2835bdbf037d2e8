package dev.cimiento.db.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.lint.program.ProgramStatements;
import dev.cimiento.db.lint.rule.LintFinding;
import dev.cimiento.db.lint.size.TableSizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {

    /** Statements, each in a change set of its own, and their findings; {@code !} suppresses the usual lock timeout. */
    private static final String STATEMENTS = """
            alter table orders alter number type bigint                         | table-rewrite, changed-type
            alter table orders add uid uuid not null default gen_random_uuid()  | table-rewrite
            alter table orders add size int not null default 1                  |
            alter table orders alter code type varchar(40)                      | varchar-limit
            alter table orders alter code type varchar(39)                      | table-rewrite, varchar-limit
            alter table orders alter code type text                             |
            alter table customers alter email set not null                      | constraint-validation
            alter table orders add check (total > -1)                           | constraint-validation
            alter table orders add check (total > -2) not valid                 |
            alter table notes add constraint notes_fk foreign key (id) references customers not valid |
            alter table notes validate constraint notes_fk                      | !
            alter table notes add foreign key (id) references customers         | constraint-validation
            alter domain short_text add check (length(value) < 90)              | constraint-validation
            alter table customers add unique (name)                             | index-build
            create index on orders (note)                                       | index-build
            create index concurrently on orders (total)                         | !
            -- transactional: create index concurrently on orders (total, id)   | ! concurrently-in-transaction
            drop index orders_state_idx                                         | not-concurrent
            drop index concurrently orders_customer_idx                         | !
            reindex table orders                                                | index-build
            reindex table concurrently orders                                   | !
            vacuum full orders                                                  | table-rewrite
            alter table events attach partition events_2027 for values from ('2027-01-01') to ('2200-01-01') | table-scan
            alter table events detach partition events_2027                     | not-concurrent
            alter table events detach partition events_2026 concurrently        | !
            refresh materialized view totals                                    | not-concurrent
            refresh materialized view concurrently totals                       | !
            create or replace view open_orders as select id, total, note from orders where state = 'new' |
            alter table orders rename note to remark                            | rename
            alter type mood rename value 'calm' to 'quiet'                      | ! rename
            alter table orders alter code drop not null                         | dropped-not-null
            alter type mood add value 'happy'                                   | ! enum-value-without-position
            alter type mood add value 'sad' before 'quiet'                      | !
            update orders set remark = 'x' where id = 1                         | !
            update orders set remark = 'x'                                      | ! whole-table-write
            do $$ begin alter table orders alter size type bigint; end $$       | table-rewrite
            commit                                                              | ! transaction-control
            create database other                                               | ! outside-database
            create table a (id bigint primary key, c char(3), t timestamp, m money, j json, v varchar(9)) | ! char-type, timestamp-without-zone, money-type, json-type, varchar-limit
            create table b (id serial primary key)                              | ! serial-column, narrow-key
            create table c (b bigint)                                           | ! no-primary-key
            create table d (id bigint primary key, b bigint references a)       | ! foreign-key-without-index
            create table e (id bigint primary key, b text check (b <> ''))      | !
            alter table e add f int not null default 1                          | !
            create table a_name_that_is_longer_than_the_sixty_three_bytes_that_postgresql_keeps (id bigint primary key) | ! long-identifier
            delete from orders                                                  | ! whole-table-write
            truncate customers cascade                                          | truncate-cascade
            alter table orders rename to purchases                              | rename
            alter table purchases drop code                                     | drop
            drop table notes                                                    | drop
            """;

    @AutoClose
    private static final LintFixture SHOP = new LintFixture();

    @TempDir
    private Path folder;

    @Test
    void each_statement_alone_has_the_findings_of_its_measured_effects() {
        Map<String, String> expected = new LinkedHashMap<>();
        StringBuilder changeSets = new StringBuilder();
        for (String line : STATEMENTS.lines().toList()) {
            String sql = line.substring(0, line.lastIndexOf('|')).strip();
            String rules = line.substring(line.lastIndexOf('|') + 1).strip();
            expected.put(
                    sql,
                    sorted(
                            rules.startsWith("!")
                                    ? rules.substring(1).strip()
                                    : rules.isEmpty() ? "missing-lock-timeout" : rules + ", missing-lock-timeout"));
            changeSets.append(LintFixture.changeSet(expected.size(), sql));
        }

        LintReport report = SHOP.lint(changeSets.toString());

        Map<String, String> found = new LinkedHashMap<>();
        int number = 0;
        for (String sql : expected.keySet()) {
            String changeSet = LintFixture.ID + "-" + ++number;
            found.put(
                    sql,
                    report.findings().stream()
                            .filter(finding -> finding.changeSet().equals(changeSet))
                            .map(finding -> finding.rule().id())
                            .filter(rule -> !rule.equals("missing-rollback"))
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        assertThat(found).containsExactlyEntriesOf(expected);
    }

    private static String sorted(String rules) {
        return List.of(rules.split(", ")).stream().sorted().collect(Collectors.joining(", "));
    }

    @Test
    void required_column_without_a_default_fails_as_soon_as_there_are_rows() {
        assertThat(rules(SHOP.lint("alter table orders add size int not null;", "alter table orders drop size;")))
                .containsExactly("fails-with-rows", "missing-lock-timeout");
    }

    @Test
    void statement_that_the_server_rejects_is_reported_with_its_message() {
        LintReport report = SHOP.lint("alter table orders add a int;\nselect no_such_function();", "select 1;");

        assertThat(report.findings().get(0).message()).isEqualTo("ERROR: function no_such_function() does not exist");
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
                        "7 several-tables-locked",
                        "8 backfill-with-lock",
                        "9 lock-held-during-work",
                        "4 rollback-incomplete");
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
    void rollback_is_run_and_its_result_is_compared() {
        String set = "set local lock_timeout = '2s';\n";

        assertThat(rules(SHOP.lint(set + "alter table orders drop note;", "alter table orders add note text;")))
                .containsExactlyInAnyOrder("drop", "rollback-loses-data");
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
    void small_tables_are_exempt_and_large_ones_get_an_estimated_time() throws IOException {
        Path file =
                Files.writeString(folder.resolve("expected-rows.properties"), "orders = 20_000_000\ncustomers = 500\n");
        LintReport report = SHOP.lint(
                LintFixture.changeSet(1, "alter table orders alter number type bigint")
                        + LintFixture.changeSet(2, "alter table customers alter email set not null"),
                TableSizes.expected(file),
                ProgramStatements.UNKNOWN);

        assertThat(report.findings().get(0).message())
                .isEqualTo("Rewrites orders (20,000,000 rows) while the lock access exclusive blocks reads and writes:"
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
