package dev.cimiento.db.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tests the rules on dangerous statements and on their harmless forms. */
class LintRulesTest {

    /** Statements, each line in a change set of its own, and their findings; {@code !} means no missing lock timeout. */
    private static final String STATEMENTS = """
            alter table orders alter number type bigint                         | table-rewrite
            alter table orders add uid uuid not null default gen_random_uuid()  | table-rewrite
            alter table orders add size int not null default 1                  |
            alter table orders alter code type varchar(40)                      | varchar-limit
            alter table orders alter code type varchar(39)                      | table-rewrite, varchar-limit
            alter table orders alter code type text                             |
            alter table customers alter email set not null                      | constraint-validation
            alter table customers add constraint phone_set check (phone is not null) not valid |
            alter table customers validate constraint phone_set | !
            alter table customers alter phone set not null |
            alter table orders add check (total > -1)                           | constraint-validation
            alter table orders add check (total > -2) not valid                 |
            alter table notes add constraint notes_fk foreign key (id) references customers not valid |
            alter table notes validate constraint notes_fk                      | !
            alter table notes add foreign key (id) references customers         | constraint-validation
            alter domain short_text add check (length(value) < 90)              | constraint-validation
            alter table customers add unique (name)                             | index-build
            create unique index concurrently customers_email_idx on customers (email) | !
            alter table customers add constraint customers_email_key unique using index customers_email_idx |
            create index on orders (note)                                       | index-build
            create index concurrently on orders (total)                         | !
            -- transactional: create index concurrently on orders (total, id)   | ! concurrently-in-transaction
            drop index orders_state_idx                                         | not-concurrent
            drop index concurrently orders_customer_idx                         | !
            reindex table orders                                                | index-build
            reindex table concurrently orders                                   | !
            vacuum full orders                                                  | table-rewrite
            vacuum orders | !
            create index on events (day, id) | index-build
            drop index events_day_id_idx |
            alter table events_2026 set unlogged | table-rewrite
            create table events_2230 partition of events for values from ('2230-01-01') to ('2231-01-01') |
            alter table events attach partition events_2228 for values from ('2228-01-01') to ('2229-01-01') |
            alter table events attach partition events_2027 for values from ('2027-01-01') to ('2200-01-01') | table-scan
            alter table events detach partition events_2027                     | not-concurrent
            alter table events detach partition events_2026 concurrently        | !
            alter table events add kind text not null default 'x' |
            refresh materialized view totals                                    | not-concurrent
            refresh materialized view concurrently totals                       | !
            drop materialized view totals; create materialized view totals as select customer_id, count(*) as total from orders group by 1 | lock-held-during-work
            create or replace view open_orders as select id, total, note from orders where state = 'new' |
            alter table orders rename note to remark                            | rename
            alter type mood rename value 'calm' to 'quiet'                      | ! rename
            alter table orders alter code drop not null                         | dropped-not-null
            alter type mood add value 'happy'                                   | ! enum-value-without-position
            alter type mood add value 'sad' before 'quiet'                      | !
            alter type mood rename to old_mood; create type mood as enum ('quiet', 'angry', 'sad'); alter table notes alter mood type mood using mood::text::mood; drop type old_mood | table-rewrite
            create type tone as enum ('high', 'low') | !
            alter type tone add value 'middle' | !
            update orders set remark = 'x' where id = 1                         | !
            update orders set remark = 'x'                                      | ! whole-table-write
            do $$ begin alter table orders alter size type bigint; end $$       | table-rewrite
            commit                                                              | ! transaction-control
            create database other                                               | ! outside-database
            create table a (id bigint primary key, c char(3), t timestamp, m money, j json, v varchar(9)) | ! char-type, timestamp-without-zone, money-type, json-type, varchar-limit
            create table b (id serial primary key)                              | ! serial-column, narrow-key
            create table c (b bigint)                                           | ! no-primary-key
            create table d (id bigint primary key, b bigint references a)       | ! foreign-key-without-index
            create table g (id bigint generated always as identity primary key, b bigint references a, c text, t timestamptz, m numeric, j jsonb); create index on g (b) | !
            create table e (id bigint primary key, b text check (b <> ''))      | !
            alter table e add f int not null default 1                          | !
            create table a_name_that_is_longer_than_the_sixty_three_bytes_that_postgresql_keeps (id bigint primary key) | ! long-identifier
            delete from orders                                                  | ! whole-table-write
            truncate customers cascade                                          | truncate-cascade
            alter table orders rename to purchases                              | rename
            alter table purchases drop code                                     | drop
            alter table notes rename to remarks; create view notes as select * from remarks |
            alter schema spare rename to stock | ! rename
            drop schema stock cascade | drop
            drop table scraps | drop
            """;

    @AutoClose
    private static final LintFixture SHOP = new LintFixture();

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
        assertThat(report.remarks()).isEmpty();

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
}
