package dev.cimiento.db.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogTest {

    private static final String BASE = """
            create type mood as enum ('good', 'bad');
            create domain percent as int check (value between 0 and 100);
            create type point2 as (x int, y int);
            create table parents (id int primary key);
            create table things (
                id int generated always as identity,
                name varchar(80) not null,
                note varchar(80) not null,
                price numeric(12,2) default 0,
                twice numeric generated always as (price * 2) stored,
                parent_id int constraint things_parent_fk references parents (id),
                constraint things_pkey primary key (id),
                constraint things_price_not_negative check (price >= 0)
            );
            create index things_name_idx on things (name);
            create sequence numbers;
            create view names as select name from things;
            create materialized view prices as select price from things;
            create function answer() returns int language sql as 'select 42';
            create procedure nothing() language sql as 'select 1';
            create function touched() returns trigger language plpgsql as 'begin return new; end';
            create function watch() returns event_trigger language plpgsql as 'begin end';
            create trigger things_touched before update on things for each row execute function touched();
            create policy readers on things for select using (true);
            create schema side;
            create foreign data wrapper remote_wrapper;
            create server remote foreign data wrapper remote_wrapper;
            comment on table things is 'things';
            create table parts (id int, name text) partition by range (id);
            create table parts_1 partition of parts for values from (1) to (2);
            create table parts_2 partition of parts for values from (2) to (3);
            create index parts_name_idx on parts (name);
            create publication changes for table parents, tables in schema side;
            create rule reading as on delete to parents do also select 1;
            create event trigger watched on ddl_command_start when tag in ('CREATE OPERATOR') execute function watch();
            """;

    @AutoClose
    private static final TestDatabase EXPECTED = TestDatabase.empty();

    @AutoClose
    private final TestDatabase actual = TestDatabase.empty();

    private static final Catalog EXPECTED_CATALOG;

    static {
        execute(EXPECTED, BASE);
        EXPECTED_CATALOG = catalog(EXPECTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    drop schema side                                             | schema side: missing
                    create schema more                                           | schema more: not expected
                    create extension citext                                      | extension citext: not expected
                    alter type mood add value 'so so'                            | type public.mood: expected enum ('good', 'bad'), found enum ('good', 'bad', 'so so')
                    create type size as enum ('s', 'm')                          | type public.size: not expected
                    alter domain percent set default 5                           | type public.percent: expected domain of integer, found domain of integer default 5
                    alter domain percent drop constraint percent_check           | domain constraint percent_check on public.percent: missing
                    alter type point2 add attribute z int                        | type public.point2: expected composite (x integer, y integer), found composite (x integer, y integer, z integer)
                    create table more (id int primary key)                       | table public.more: not expected
                    alter table things set unlogged                              | table public.things: expected table, found table unlogged
                    alter table things enable row level security                 | table public.things: expected table, found table row security
                    alter table things force row level security                  | table public.things: expected table, found table forced
                    alter table things add column more int                       | table column public.things.more: not expected
                    alter table things drop column parent_id                     | table column public.things.parent_id: missing
                    alter table things alter note type varchar(90)               | table column public.things.note: expected character varying(80) not null, found character varying(90) not null
                    alter table things alter note drop not null                  | table column public.things.note: expected character varying(80) not null, found character varying(80)
                    alter table things alter price set default 1                 | table column public.things.price: expected numeric(12,2) default 0, found numeric(12,2) default 1
                    alter table things alter id set generated by default         | table column public.things.id: expected integer not null generated always as identity, found integer not null generated by default as identity
                    alter table things alter twice drop expression               | table column public.things.twice: expected numeric generated always as ((price * (2)::numeric)) stored, found numeric
                    alter table things alter note type varchar(80) collate "C"   | table column public.things.note: expected character varying(80) not null, found character varying(80) collate "C" not null
                    alter table things alter note set storage external           | table column public.things.note: expected character varying(80) not null, found character varying(80) not null storage e
                    alter table things drop constraint things_price_not_negative | table constraint things_price_not_negative on public.things: missing
                    alter table things add unique (name)                         | table constraint things_name_key on public.things: not expected
                    drop index things_name_idx                                   | index public.things_name_idx: missing
                    create unique index more_idx on things (name) where id > 0   | index public.more_idx: not expected
                    update pg_index set indisvalid = false where indexrelid = 'things_name_idx'::regclass | index public.things_name_idx: expected CREATE INDEX
                    alter sequence numbers increment 5                           | sequence public.numbers: expected bigint start 1 increment 1 from 1 to 9223372036854775807 cache 1, found bigint start 1 increment 5 from 1 to 9223372036854775807 cache 1
                    drop sequence numbers                                        | sequence public.numbers: missing
                    create or replace view names as select name, price from things | view public.names: expected SELECT
                    drop view names                                              | view public.names: missing
                    drop materialized view prices                                | materialized view public.prices: missing
                    drop function answer                                         | function public.answer(): missing
                    create function answer(int) returns int language sql as 'select 1' | function public.answer(integer): not expected
                    drop procedure nothing                                       | procedure public.nothing(): missing
                    create aggregate total (int) (sfunc = int4pl, stype = int)   | aggregate public.total(integer): not expected
                    drop trigger things_touched on things                        | trigger things_touched on public.things: missing
                    alter table things disable trigger things_touched            | trigger things_touched on public.things: expected CREATE TRIGGER
                    drop policy readers on things                                | policy readers on public.things: missing
                    alter policy readers on things using (id > 0)                | policy readers on public.things: expected permissive for r to public using (true), found permissive for r to public using ((id > 0))
                    comment on table things is 'other'                           | comment on table public.things: expected 'things', found 'other'
                    comment on column things.name is 'its name'                  | comment on table column public.things.name: not expected
                    create statistics more on id, name from things               | statistics object public.more: not expected
                    create rule quiet as on delete to parents do instead nothing | rule quiet on public.parents: not expected
                    create collation mine from "C"                               | collation public.mine: not expected
                    create policy mine on parts_1 using (true)                   | policy mine on public.parts_1: not expected
                    alter table parts_1 enable row level security                | table public.parts_1: expected
                    alter table parts_1 set unlogged                             | table public.parts_1: expected
                    create rule quiet as on delete to parts_1 do instead nothing | rule quiet on public.parts_1: not expected
                    create statistics more on id, name from parts_1              | statistics object public.more: not expected
                    alter table parts_1 alter name set default 'x'               | table column public.parts_1.name: not expected
                    alter table parts detach partition parts_1                   | table public.parts_1: expected table partition of
                    create index more_idx on only parts (id)                     | index public.more_idx: not expected
                    update pg_index set indisvalid = false where indexrelid = 'parts_name_idx'::regclass | index public.parts_1_name_idx: not expected
                    alter publication changes drop table parents                 | publication relation public.parents in publication changes: missing
                    alter publication changes drop tables in schema side         | publication namespace side in publication changes: missing
                    alter publication changes set table parents (id)             | publication relation public.parents in publication changes: expected table, found table (id)
                    alter publication changes set table parents where (id > 3)   | publication relation public.parents in publication changes: expected table, found table where (id > 3)
                    alter publication changes set (publish = 'insert')           | publication changes: expected
                    alter table parents disable rule reading                     | rule reading on public.parents: expected CREATE RULE
                    alter event trigger watched enable replica                   | event trigger watched: expected
                    alter view names alter name set default 'x'                  | view column public.names.name: not expected
                    alter table things cluster on things_pkey                    | table constraint things_pkey on public.things: expected PRIMARY KEY (id), found PRIMARY KEY (id) clustered
                    alter function answer() depends on extension plpgsql         | dependence of function public.answer() on extension plpgsql: not expected
                    create user mapping for public server remote                 | user mapping public on server remote: not expected
                    """)
    void each_kind_of_difference_is_reported(String change, String difference) throws SQLException {
        try (Connection connection = EXPECTED.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(change);
            List<Difference> differences = EXPECTED_CATALOG.differencesTo(Catalog.readWithin(connection));
            connection.rollback();

            assertThat(differences).anyMatch(found -> found.toString().startsWith(difference));
        }
    }

    @Test
    void objects_created_in_another_order_are_equal() {
        execute(actual, """
                create schema side;
                create foreign data wrapper remote_wrapper;
                create server remote foreign data wrapper remote_wrapper;
                create table things (
                    price numeric(12,2) default 0,
                    dropped text,
                    twice numeric generated always as (price * 2) stored,
                    name varchar(80) not null,
                    note varchar(80) not null,
                    parent_id int,
                    id int generated always as identity
                );
                comment on table things is 'things';
                create table parents (id int);
                alter table parents add primary key (id);
                alter table things drop column dropped,
                    add constraint things_price_not_negative check (price >= 0),
                    add constraint things_parent_fk foreign key (parent_id) references parents (id),
                    add constraint things_pkey primary key (id);
                create procedure nothing() language sql as 'select 1';
                create function touched() returns trigger language plpgsql as 'begin return new; end';
                create function answer() returns int language sql as 'select 42';
                create function watch() returns event_trigger language plpgsql as 'begin end';
                create event trigger watched on ddl_command_start when tag in ('CREATE OPERATOR') execute function watch();
                create rule reading as on delete to parents do also select 1;
                create publication changes for tables in schema side, table parents;
                create table parts (id int, name text) partition by range (id);
                create index parts_name_idx on parts (name);
                create table parts_2 partition of parts for values from (2) to (3);
                create policy readers on things for select using (true);
                create trigger things_touched before update on things for each row execute function touched();
                create materialized view prices as select price from things;
                create view names as select name from things;
                create sequence numbers;
                create index things_name_idx on things (name);
                create type point2 as (x int, y int);
                create domain percent as int check (value between 0 and 100);
                create type mood as enum ('good', 'bad');
                """);

        assertThat(differences()).isEmpty();
    }

    @Test
    void missing_table_is_reported_once_without_its_parts() {
        execute(actual, BASE);
        execute(actual, "drop view names; drop materialized view prices; drop table things");

        assertThat(differences())
                .extracting(Difference::toString)
                .containsExactly(
                        "materialized view public.prices: missing",
                        "table public.things: missing",
                        "view public.names: missing");
    }

    @Test
    void partitions_log_tables_and_objects_of_extensions_are_ignored() {
        String measurements = """
                create extension pg_trgm;
                create table measurements (id int not null, at date not null, value int references parents (id))
                partition by range (at);
                create index on measurements (value);
                """;
        execute(actual, BASE);
        execute(actual, measurements);
        execute(actual, """
                create table databasechangelog (id text);
                create table measurements_2026 partition of measurements for values from ('2026-01-01') to ('2027-01-01')
                """);
        try (TestDatabase declared = TestDatabase.empty()) {
            execute(declared, BASE);
            execute(declared, measurements);

            assertThat(catalog(declared).differencesTo(catalog(actual))).isEmpty();
        }
    }

    @Test
    void difference_in_white_space_only_is_made_visible() {
        assertThat(new Difference("function f()", "begin \n x", "begin\n x"))
                .hasToString("function f(): not the same white space, expected begin·\\n·x, found begin\\n·x");
    }

    @Test
    void first_difference_of_a_long_definition_is_shown() {
        Difference difference = new Difference(
                "function f()", "a ".repeat(100) + "left", "a ".repeat(100) + "right " + "b ".repeat(100));

        assertThat(difference.toString())
                .contains("left")
                .contains("right")
                .hasSizeLessThan(300)
                .doesNotContain("\n");
    }

    private List<Difference> differences() {
        return EXPECTED_CATALOG.differencesTo(catalog(actual));
    }

    private static Catalog catalog(TestDatabase database) {
        return Catalog.of(database.dataSource());
    }

    private static void execute(TestDatabase database, String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
