package dev.cimiento.db.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.autogenerate.Generation.NothingToDo;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.schema.DeclaredSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The results of comparisons that are remembered between two runs. */
class EqualSchemasTest {

    private static final String TABLE = "create table a (id int);";
    private static final DeclaredSchema SCHEMA = new DeclaredSchema(SqlFolder.of(Map.of("a.sql", TABLE)));

    @TempDir
    Path folder;

    @Test
    void result_of_the_same_sources_is_found() {
        EqualSchemas known = new EqualSchemas(folder);
        assertThat(known.find(sources(TABLE), SCHEMA)).isEmpty();
        known.remember(sources(TABLE), List.of("the owner of a"));
        assertThat(known.find(sources(TABLE), SCHEMA)).contains(new NothingToDo(List.of(), List.of("the owner of a")));
    }

    @Test
    void result_is_unknown_after_any_change() {
        EqualSchemas known = new EqualSchemas(folder);
        known.remember(sources(TABLE), List.of());
        assertThat(known.find(sources(TABLE + " "), SCHEMA)).isEmpty();
        assertThat(known.find(new ComparedSources(Map.of("b.sql", TABLE), List.of("server")), SCHEMA))
                .isEmpty();
        assertThat(known.find(new ComparedSources(Map.of("a.sql", TABLE), List.of("newer server")), SCHEMA))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do $$ begin execute 'create table t_' || to_char(now(), 'YYYYMM') || ' ()'; end $$",
                "select create_partitions()",
                "call create_partitions()",
                "create table p partition of a for values from (minvalue) to (now())",
                "create table p partition of a for values from (minvalue) to (current_date)"
            })
    void statement_that_can_have_another_effect_later_is_not_remembered(String sql) {
        EqualSchemas known = new EqualSchemas(folder);
        known.remember(sources(TABLE + sql), List.of());
        assertThat(known.find(sources(TABLE + sql), SCHEMA)).isEmpty();
    }

    private static ComparedSources sources(String sql) {
        return new ComparedSources(Map.of("a.sql", sql), List.of("server"));
    }
}
