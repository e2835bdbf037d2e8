package dev.cimiento.db.autogenerate.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CreatedTablesTest {

    @Test
    void constraints_of_a_new_table_have_the_same_order_as_before_if_the_engine_reorders_them() {
        String create = "CREATE TABLE public.notes (\n\tid uuid NOT NULL\n)";
        String check = "ALTER TABLE public.notes\n\tADD CONSTRAINT notes_check CHECK ((id IS NOT NULL))";
        String key = "ALTER TABLE public.notes\n\tADD CONSTRAINT notes_pkey PRIMARY KEY (id)";
        String expected = "CREATE TABLE public.notes (\n\tid uuid NOT NULL,\n\tCONSTRAINT notes_pkey PRIMARY KEY (id),"
                + "\n\tCONSTRAINT notes_check CHECK ((id IS NOT NULL))\n)";

        assertThat(CreatedTables.whole(List.of(create, check, key))).containsExactly(expected);
        assertThat(CreatedTables.whole(List.of(create, key, check))).containsExactly(expected);
    }
}
