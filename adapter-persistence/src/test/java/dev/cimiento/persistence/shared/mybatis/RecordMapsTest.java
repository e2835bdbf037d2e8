package dev.cimiento.persistence.shared.mybatis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.persistence.Persistence;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordMapsTest {

    private static final String NOTE_ROW = "dev.cimiento.persistence.shared.mybatis.RecordMapsTest$NoteRow";

    private final TestDatabase database = TestDatabase.empty();
    private SqlSession session;
    private Notes notes;

    @BeforeEach
    void openSession() {
        Configuration configuration = Persistence.mappers();
        RecordMaps.register(configuration, List.of(Notes.class));
        configuration.addMapper(Notes.class);
        configuration.setEnvironment(new Environment("test", new JdbcTransactionFactory(), database.dataSource()));
        session = new SqlSessionFactoryBuilder().build(configuration).openSession();
        notes = session.getMapper(Notes.class);
    }

    @AfterEach
    void closeSession() {
        session.close();
        database.close();
    }

    @Test
    void columns_are_mapped_to_record_components_by_name_in_any_order() {
        assertThat(notes.inAnotherOrder())
                .containsExactly(
                        new NoteRow(7, "first", Instant.parse("2026-03-01T10:00:00Z")), new NoteRow(8, null, null));
    }

    @Test
    void missing_or_unknown_column_is_reported() {
        assertThatThrownBy(notes::withoutText).hasMessageContaining("text");
        assertThatThrownBy(notes::withMore).hasMessageContaining("more");
    }

    @Test
    void null_for_a_primitive_component_is_rejected() {
        assertThatThrownBy(notes::withoutNumber).isInstanceOf(RuntimeException.class);
    }

    /** A row with components of each kind: Java types, driver types and domain types. */
    record NoteRow(
            int number, @Nullable String text, @Nullable Instant writtenAt) {}

    /** Statements that return the row, correctly and incorrectly. */
    interface Notes {

        @Select("""
                select timestamptz '2026-03-01T10:00:00Z' as written_at, 'first' as text, 7 as number
                union all
                select null, null, 8
                """)
        @ResultMap(NOTE_ROW)
        List<NoteRow> inAnotherOrder();

        @Select("select 7 as number, now() as written_at")
        @ResultMap(NOTE_ROW)
        NoteRow withoutText();

        @Select("select 7 as number, 'a' as text, now() as written_at, 1 as more")
        @ResultMap(NOTE_ROW)
        NoteRow withMore();

        @Select("select null::int as number, 'a' as text, now() as written_at")
        @ResultMap(NOTE_ROW)
        NoteRow withoutNumber();
    }
}
