package dev.cimiento.db.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.proof.NoteQuery.NoteSort;
import dev.cimiento.db.statement.MappedStatements;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.type.NullMarks;
import dev.cimiento.db.statement.variant.Variant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the rendered variants are the SQL that MyBatis produces. */
class VariantsTest {

    private static final Configuration MAPPERS = Notes.mappers(SoundMapper.class, FaultyMapper.class);
    private static final Note NOTE = new Note(1, "a", null, OffsetDateTime.parse("2026-01-01T00:00:00Z"));

    static Stream<Object[]> calls() {
        return Stream.of(
                new Object[] {"page", query("a", 1, List.of(1, 2), NoteSort.TITLE, true)},
                new Object[] {"page", query(null, null, List.of(), NoteSort.CREATED, false)},
                new Object[] {"page", query("a", 1, List.of(1), NoteSort.CREATED, true)},
                new Object[] {"count", query("a", null, List.of(), NoteSort.TITLE, true)},
                new Object[] {"count", query("", null, List.of(), NoteSort.TITLE, true)},
                new Object[] {"count", query(null, null, List.of(), NoteSort.TITLE, false)},
                new Object[] {"update", NOTE},
                new Object[] {"insertAll", Map.of("list", List.of(NOTE))},
                new Object[] {"insertAll", Map.of("list", List.of(NOTE, NOTE))},
                new Object[] {"insertKeyed", new SoundMapper.Keyed("a")},
                new Object[] {"insertKeyed!selectKey", new SoundMapper.Keyed("a")},
                new Object[] {"annotated", Map.of("ids", List.of(1, 2))},
                new Object[] {"either", Map.of("ids", List.of(1, 2))},
                new Object[] {"guarded", Map.of("ids", List.of())},
                new Object[] {"guarded", Map.of("ids", List.of(1))},
                new Object[] {"questionMarkInText", "a"},
                new Object[] {"cast", "a"});
    }

    @ParameterizedTest
    @MethodSource("calls")
    void variants_include_the_sql_that_mybatis_sends(String id, Object parameter) {
        String expected = MAPPERS.getMappedStatement(SoundMapper.class.getName() + "." + id)
                .getBoundSql(parameter)
                .getSql();

        assertThat(statement(SoundMapper.class, id).variants())
                .extracting(Variant::jdbcSql)
                .extracting(VariantsTest::plain)
                .contains(plain(expected));
    }

    @Test
    void conditions_that_exclude_each_other_are_never_both_met() {
        assertThat(statement(SoundMapper.class, "page").variants())
                .extracting(Variant::jdbcSql)
                .noneMatch(sql -> sql.contains("n.writer_id =") && sql.contains("n.writer_id is null"));
    }

    @Test
    void few_combinations_of_conditions_are_all_rendered() {
        assertThat(statement(FaultyMapper.class, "incompleteInOneVariant").variants())
                .hasSize(2);
        assertThat(statement(SoundMapper.class, "count").variants()).hasSize(4);
    }

    @Test
    void offset_in_a_variant_maps_to_its_position_in_the_file() {
        Variant variant =
                statement(FaultyMapper.class, "chanceLimit").variants().get(0);

        assertThat(variant.placeAt(variant.sql().indexOf("w.id")).orElseThrow())
                .hasToString("src/test/resources/dev/cimiento/db/proof/FaultyMapper.xml:15:12");
        assertThat(variant.placeAt(variant.sql().indexOf("writer_id")).orElseThrow())
                .as("the value of a property has the position of the property's name")
                .hasToString("src/test/resources/dev/cimiento/db/proof/FaultyMapper.xml:15:21");
    }

    private static Map<String, Object> query(
            @Nullable String title, @Nullable Integer writer, List<Integer> ids, NoteSort sort, boolean descending) {
        return Map.of("query", new NoteQuery(title, writer, ids, sort, descending, 10));
    }

    private static Statement statement(Class<?> mapper, String id) {
        return MappedStatements.of(MAPPERS, new NullMarks(Set.of()), name -> name.equals(mapper.getName() + "." + id))
                .findFirst()
                .orElseThrow();
    }

    private static String plain(String sql) {
        return sql.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
