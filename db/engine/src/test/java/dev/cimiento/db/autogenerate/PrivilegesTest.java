package dev.cimiento.db.autogenerate;

import static dev.cimiento.db.autogenerate.RevisionGenerator.rollback;
import static dev.cimiento.db.autogenerate.RevisionGenerator.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.autogenerate.Autogenerate.Request;
import dev.cimiento.db.autogenerate.Generation.NothingToDo;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.safe.StatementForm;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PrivilegesTest {

    private static final String READINGS = "create table readings (id bigint primary key, celsius numeric not null);";

    @AutoClose
    private static final RevisionGenerator GENERATOR = new RevisionGenerator();

    @BeforeAll
    static void createRole() throws SQLException {
        GENERATOR.execute("do 'begin create role readers; exception when duplicate_object then null; end'");
    }

    @Test
    @Tag("endurance")
    void privileges_are_compared_on_request() {
        String declared = READINGS + "grant select on readings to readers with grant option;"
                + "grant update (celsius) on readings to readers;"
                + "create function answer() returns int language sql as 'select 42';"
                + "revoke execute on function answer from public;";

        Proposed proposed = withGrants(READINGS, declared);

        assertThat(sql(proposed))
                .contains("grant select on table readings to readers with grant option;")
                .contains("grant update (celsius) on table readings to readers;")
                .contains("revoke execute on routine answer() from public;")
                .doesNotContain("owner");
        assertThat(rollback(proposed)).contains("revoke select on table readings from readers;");
        assertThat(GENERATOR.generate(READINGS, READINGS + "grant select on readings to readers;"))
                .isInstanceOf(NothingToDo.class);
    }

    @Test
    void privileges_are_compared_if_the_declared_schema_says_so() {
        String declared = "-- compare privileges\n" + READINGS + "grant select on readings to readers;";

        Proposed proposed = GENERATOR.proposed(READINGS, declared);

        assertThat(sql(proposed)).isEqualTo("grant select on table readings to readers;");
        assertThat(proposed.uncompared()).isEmpty();
        assertThat(GENERATOR.generate(declared, declared)).isInstanceOf(NothingToDo.class);
    }

    @Test
    @Tag("endurance")
    void default_privileges_are_compared_on_request() {
        Proposed proposed = withGrants(
                READINGS + "alter default privileges grant select on tables to readers;",
                READINGS + "alter default privileges revoke execute on functions from public;"
                        + "alter default privileges for role readers in schema public"
                        + " grant select on sequences to pg_monitor with grant option;");

        assertThat(sql(proposed).lines())
                .containsExactlyInAnyOrder(
                        "alter default privileges revoke select on tables from readers;",
                        "alter default privileges revoke execute on routines from public;",
                        "alter default privileges for role readers in schema public"
                                + " grant select on sequences to pg_monitor with grant option;");
        assertThat(rollback(proposed).lines())
                .containsExactlyInAnyOrder(
                        "alter default privileges grant select on tables to readers;",
                        "alter default privileges grant execute on routines to public;",
                        "alter default privileges for role readers in schema public"
                                + " revoke select on sequences from pg_monitor;");
    }

    @Test
    @Tag("endurance")
    void privileges_on_members_of_extensions_are_compared_on_request() {
        String extension = "create extension pg_trgm;";

        Proposed proposed = withGrants(
                extension + "grant execute on function show_limit() to readers;",
                extension + "revoke execute on function set_limit(real) from public;");

        assertThat(sql(proposed).lines())
                .containsExactlyInAnyOrder(
                        "revoke execute on routine show_limit() from readers;",
                        "revoke execute on routine set_limit(real) from public;");
    }

    @Test
    @Tag("endurance")
    void privileges_revoked_from_the_owner_are_compared_on_request() {
        Proposed proposed = withGrants(READINGS, READINGS + "revoke delete on readings from current_user;");

        assertThat(sql(proposed)).isEqualTo("revoke delete on table readings from current_user;");
        assertThat(rollback(proposed)).isEqualTo("grant delete on table readings to current_user;");
    }

    @Test
    void declared_owners_and_privileges_that_are_not_compared_are_named() {
        String declared = READINGS + "alter table readings owner to readers; grant select on readings to public;";

        NothingToDo nothing = (NothingToDo) GENERATOR.generate(READINGS, declared);

        assertThat(nothing.uncompared())
                .containsExactly(
                        "the owners of objects: readers",
                        "privileges; to compare them, add the line \"-- compare privileges\" to a file of the schema");
        assertThat(((NothingToDo) GENERATOR.generate(READINGS, READINGS)).uncompared())
                .isEmpty();
    }

    @Test
    void recreated_function_keeps_its_owner() {
        String owner = "alter function answer(int) owner to readers;";

        Proposed proposed = GENERATOR.proposed(
                "create function answer(a int) returns int language sql security definer as 'select 42';" + owner,
                "create function answer(b int) returns int language sql security definer as 'select 42';");

        assertThat(proposed.isTested())
                .as(String.join("\n", proposed.problems()))
                .isTrue();
        assertThat(sql(proposed)).endsWith("alter function answer(integer) owner to readers;");
        assertThat(rollback(proposed)).endsWith("alter function answer(integer) owner to readers;");
    }

    private static Proposed withGrants(String history, String declared) {
        Proposed proposed = (Proposed) GENERATOR
                .between(history, declared)
                .generate(new Request("", false, true, question -> Optional.empty(), StatementForm.SIMPLE));
        assertThat(proposed.isTested())
                .as(String.join("\n", proposed.problems()))
                .isTrue();
        return proposed;
    }
}
