package dev.cimiento.db.autogenerate;

import static dev.cimiento.db.autogenerate.RevisionGenerator.rollback;
import static dev.cimiento.db.autogenerate.RevisionGenerator.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.autogenerate.Autogenerate.Request;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.safe.StatementForm;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that a revision says what it does to existing rows besides keeping them. */
class ReportedChangesTest {

    private static final String TOUCH =
            "create function touch() returns trigger language plpgsql as $$ begin return new; end $$;"
                    + "create trigger people_touch before update on people for each row execute function touch();"
                    + "create trigger people_name before update of name on people for each row execute function touch();"
                    + "create trigger people_id before update of id on people for each row execute function touch();"
                    + "create trigger people_new before insert on people for each row execute function touch();"
                    + "create trigger people_off before update on people for each row execute function touch();"
                    + "alter table people disable trigger people_off;";
    private static final String OPTIONAL = "create table people (id int primary key, name text);";
    private static final String REQUIRED = OPTIONAL.replace("text", "text not null default 'nobody'");

    @AutoClose
    private static final RevisionGenerator GENERATOR = new RevisionGenerator();

    @Test
    void statement_that_changes_values_is_reported_with_the_triggers_that_it_fires() {
        String update = "update people set name = default where name is null";
        Proposed upgrade = GENERATOR.proposed(OPTIONAL + TOUCH, REQUIRED + TOUCH);

        assertThat(sql(upgrade)).contains(update);
        assertThat(upgrade.problems()).isEmpty();
        assertThat(upgrade.breakable())
                .as("nulls do not break the upgrade: it fills them")
                .isEmpty();
        assertThat(upgrade.revision().remarks())
                .contains("Values change: " + update
                        + ". It fires the triggers of people: people_name, people_touch."
                        + " A downgrade does not restore the old values.");

        Proposed back = GENERATOR.proposed(REQUIRED + TOUCH, OPTIONAL + TOUCH);

        assertThat(rollback(back)).contains(update);
        assertThat(back.revision().remarks())
                .contains("A downgrade changes values: " + update
                        + ". It fires the triggers of people: people_name, people_touch.");
    }

    @Test
    @Tag("endurance")
    void column_is_restored_after_the_functions_that_compute_its_default_on_rows() {
        String functions = """
                create function least_size() returns int language sql immutable as 'select 7';
                create function a_size() returns int language plpgsql as $$ begin return least_size(); end $$;
                """;
        String things = "create table things (id int primary key);";

        Proposed proposed = (Proposed) GENERATOR
                .between(functions + things.replace(");", ", size int not null default a_size());"), things)
                .generate(new Request("", true, false, question -> Optional.of(false), StatementForm.SIMPLE));

        assertThat(proposed.problems()).isEmpty();
        assertThat(proposed.remarks())
                .containsExactly("A downgrade rewrites the rows of things, which blocks other sessions.");
        assertThat(rollback(proposed).indexOf("least_size() returns"))
                .isBetween(0, rollback(proposed).indexOf("add column size"));
    }
}
