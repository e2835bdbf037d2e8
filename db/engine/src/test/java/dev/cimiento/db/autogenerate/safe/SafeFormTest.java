package dev.cimiento.db.autogenerate.safe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.autogenerate.Autogenerate.Request;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.RevisionGenerator;
import dev.cimiento.db.changelog.revision.NewChangeSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests the form of statements on existing tables, each on a revision that passed its test in both directions. */
class SafeFormTest {

    private static final String ITEMS =
            "create table items (id bigint primary key, code text, price numeric, parent_id bigint);";
    private static final String TIMEOUT = "set local lock_timeout = '5s';\n";

    @AutoClose
    private static final RevisionGenerator GENERATOR = new RevisionGenerator();

    @Test
    void index_is_built_concurrently_after_the_column_is_added() {
        List<NewChangeSet> changeSets =
                safe(ITEMS, ITEMS.replace(");", ", note text);") + "create index items_note_idx on items (note);");

        assertThat(changeSets)
                .containsExactly(
                        new NewChangeSet(
                                "add items.note",
                                TIMEOUT + "alter table items add column note text;",
                                TIMEOUT + "alter table items drop column note;"),
                        new NewChangeSet(
                                "add index items_note_idx",
                                "create index concurrently items_note_idx on items (note);",
                                "drop index concurrently if exists items_note_idx;",
                                false));
    }

    @Test
    void constraints_are_validated_and_keys_are_added_in_later_change_sets() {
        assertThat(written(safe(ITEMS, ITEMS.replace("code text", "code text not null") + """
                        alter table items add constraint items_code_key unique (code);
                        alter table items add constraint items_price_positive check (price > 0);
                        alter table items add constraint items_parent_fk foreign key (parent_id) references items;
                        """)))
                .isEqualTo("""
                        alter table items add constraint items_price_positive check (price > (0)::numeric) not valid;
                        alter table items add constraint items_parent_fk foreign key (parent_id) references items (id) not valid;
                        --rollback alter table items drop constraint items_price_positive;
                        --rollback alter table items drop constraint items_parent_fk;

                        alter table items add constraint items_code_required check (code is not null) not valid;
                        --rollback alter table items drop constraint if exists items_code_required;

                        create unique index concurrently items_code_key on items (code);
                        --rollback drop index concurrently if exists items_code_key;

                        alter table items validate constraint items_code_required;

                        alter table items validate constraint items_price_positive;

                        alter table items validate constraint items_parent_fk;

                        alter table items alter column code set not null;
                        alter table items drop constraint items_code_required;
                        alter table items add constraint items_code_key unique using index items_code_key;
                        --rollback alter table items drop constraint items_code_key;
                        --rollback alter table items alter column code drop not null;
                        """);
    }

    @Test
    void nulls_are_replaced_in_a_change_set_of_their_own() {
        List<NewChangeSet> changeSets = safe(ITEMS, ITEMS.replace("code text", "code text not null default 'x'"));

        assertThat(changeSets).hasSize(5);
        assertThat(changeSets.get(0).sql())
                .isEqualTo(TIMEOUT + "alter table items alter column code set default 'x'::text;");
        assertThat(changeSets.get(1).sql()).isEqualTo("update items set code = default where code is null;");
    }

    @Test
    @Tag("endurance")
    void draft_of_a_required_column_has_a_change_set_for_its_values() {
        Proposed proposed =
                generate(ITEMS, ITEMS.replace("code text", "code text, name text not null"), StatementForm.SAFE);

        assertThat(proposed.isTested()).isFalse();
        assertThat(proposed.revision().changeSets().get(1).sql()).isEmpty();
        assertThat(proposed.revision().changeSets().get(1).comment()).isEqualTo("set items.name in existing rows");
    }

    @Test
    @Tag("endurance")
    void replaced_index_can_be_used_until_the_new_one_is_built() {
        assertThat(written(safe(
                        ITEMS + "create index items_idx on items (price); comment on index items_idx is 'old';",
                        ITEMS + "create index items_idx on items (price, code); comment on index items_idx is 'new';")))
                .isEqualTo("""
                        alter index items_idx rename to items_idx_old;
                        --rollback alter index items_idx_old rename to items_idx;
                        --rollback comment on index items_idx is 'old';

                        create index concurrently items_idx on items (price, code);
                        --rollback drop index concurrently if exists items_idx;

                        comment on index items_idx is 'new';

                        drop index concurrently if exists items_idx_old;
                        --rollback create index concurrently items_idx_old on items (price);
                        """);
    }

    @Test
    void replaced_primary_key_is_in_force_until_the_new_one_is_built() {
        String keyed = ITEMS.replace(" primary key", " not null").replace("code text", "code text not null");

        assertThat(written(safe(
                        keyed + "alter table items add constraint items_pkey primary key (id);",
                        keyed + "alter table items add constraint items_pkey primary key (code);")))
                .isEqualTo("""
                        create unique index concurrently items_pkey_new on items (code);
                        --rollback drop index concurrently if exists items_pkey_new;

                        alter table items drop constraint items_pkey;
                        alter table items add constraint items_pkey primary key using index items_pkey_new;
                        --rollback alter table items drop constraint items_pkey;
                        --rollback alter table items add constraint items_pkey primary key (id);
                        """);
    }

    @Test
    @Tag("endurance")
    void index_of_a_key_that_a_new_table_refers_to_is_built_first() {
        List<NewChangeSet> changeSets = safe(
                ITEMS,
                ITEMS.replace(");", ", constraint items_code_key unique (code));")
                        + "create table parts (id bigint primary key, code text references items (code));");

        assertThat(changeSets).hasSize(2);
        assertThat(changeSets.get(0).sql())
                .isEqualTo("create unique index concurrently items_code_key on items (code);");
        assertThat(changeSets.get(1).sql())
                .contains("create table parts", "items_code_key unique using index items_code_key;");
    }

    @Test
    void small_tables_and_new_tables_get_the_short_form_with_a_lock_timeout() {
        String declared = ITEMS + "create index items_code_idx on items (code);"
                + "create table parts (id bigint primary key, n int check (n > 0)); create index parts_idx on parts (n);";

        assertThat(generate(ITEMS, declared, StatementForm.safeExceptOn("items"::equals))
                        .revision()
                        .changeSets())
                .singleElement()
                .satisfies(changeSet -> assertThat(changeSet.sql())
                        .startsWith(TIMEOUT)
                        .contains("\ncreate index items_code_idx on items"));
        assertThat(generate("", declared, StatementForm.SAFE).revision().changeSets())
                .singleElement()
                .satisfies(changeSet -> assertThat(changeSet.sql()).doesNotContain("lock_timeout"));
    }

    @Test
    @Tag("endurance")
    void index_of_a_partitioned_table_is_built_in_the_short_form_with_the_reason() {
        String days = "create table days (day date not null, n int) partition by range (day);"
                + "create table days_2026 partition of days for values from ('2026-01-01') to ('2027-01-01');";
        Proposed proposed = generate(days, days + "create index days_n_idx on days (n);", StatementForm.SAFE);

        assertThat(proposed.isTested()).isTrue();
        assertThat(proposed.revision().changeSets()).hasSize(1);
        assertThat(proposed.revision().remarks())
                .contains("Builds days_n_idx under a lock that blocks writes to days: PostgreSQL builds no index of a"
                        + " partitioned table concurrently.");
    }

    private static List<NewChangeSet> safe(String history, String declared) {
        Proposed proposed = generate(history, declared, StatementForm.SAFE);
        assertThat(proposed.problems()).isEmpty();
        return proposed.revision().changeSets();
    }

    private static Proposed generate(String history, String declared, StatementForm form) {
        return (Proposed) GENERATOR
                .between(history, declared)
                .generate(new Request("", true, false, question -> Optional.of(false), form));
    }

    /** Joins change sets as in a file, without the limits on the wait for locks. */
    private static String written(List<NewChangeSet> changeSets) {
        StringBuilder text = new StringBuilder();
        for (NewChangeSet changeSet : changeSets) {
            text.append(text.isEmpty() ? "" : "\n").append(changeSet.sql()).append("\n");
            changeSet
                    .rollback()
                    .lines()
                    .forEach(line -> text.append("--rollback ").append(line).append("\n"));
        }
        return text.toString().replaceAll("(?:--rollback )?set local lock_timeout = '5s';\n", "");
    }
}
