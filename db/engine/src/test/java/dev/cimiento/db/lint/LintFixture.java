package dev.cimiento.db.lint;

import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revisions;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.lint.program.ProgramStatements;
import dev.cimiento.db.lint.size.TableSizes;
import dev.cimiento.db.testing.TestDatabase;

/** Lints revisions that follow a small shop's schema. */
final class LintFixture implements AutoCloseable {

    static final String SCHEMA = """
            create table customers (id bigint primary key, name text not null, email text);
            create table orders (
                id bigint generated always as identity primary key,
                customer_id bigint not null references customers (id),
                total numeric(10, 2) not null,
                state text not null default 'new',
                note text,
                code varchar(20) not null,
                number int not null default 1
            );
            create index orders_customer_idx on orders (customer_id);
            create index orders_state_idx on orders (state);
            create type mood as enum ('calm', 'angry');
            create domain short_text as text;
            create table notes (id bigint primary key, body short_text, mood mood);
            create table events (id bigint not null, day date not null, primary key (id, day)) partition by range (day);
            create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
            create table events_2027 (
                id bigint not null,
                day date not null check (day >= '2027-01-01'),
                primary key (id, day)
            );
            create view open_orders as select id, total from orders where state = 'new';
            create materialized view totals as select customer_id, sum(total) as total from orders group by customer_id;
            create unique index totals_idx on totals (customer_id);
            """;

    private static final String BASE = "20260101000000";
    static final String ID = "20260102000000";

    private final TestDatabase server = TestDatabase.empty();
    private final ScratchDatabases databases = new ScratchDatabases(server.url());

    /** Lints a revision of one change set with one rollback statement. */
    LintReport lint(String sql, String rollback) {
        return lint("--changeset test:" + ID + "-1\n" + sql + "\n--rollback " + rollback + "\n");
    }

    /** Returns the text of a change set with one statement and an empty rollback. */
    static String changeSet(int number, String sql) {
        String statement = sql.replaceFirst("^-- transactional: ", "");
        boolean alone = statement.equals(sql) && (sql.contains("concurrently") || sql.startsWith("vacuum"));
        return "--changeset test:" + ID + "-" + number + (alone ? " runInTransaction:false\n" : "\n") + statement
                + ";\n--rollback empty\n\n";
    }

    LintReport lint(String changeSets) {
        return lint(changeSets, TableSizes.UNKNOWN, ProgramStatements.UNKNOWN);
    }

    LintReport lint(String changeSets, TableSizes sizes, ProgramStatements program) {
        Changelog changelog = new Revisions()
                .with(BASE, "base", SCHEMA, "empty")
                .withText(ID, BASE, changeSets)
                .changelog();
        return new Lint(databases, changelog, sizes, program, LintSettings.DEFAULT)
                .check(changelog.revisions().get(1));
    }

    ScratchDatabases databases() {
        return databases;
    }

    TestDatabase server() {
        return server;
    }

    @Override
    public void close() {
        databases.close();
        server.close();
    }
}
