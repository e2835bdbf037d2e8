package dev.cimiento.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.importing.LineList;
import dev.cimiento.persistence.shared.TestPersistence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class CopyInTest {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    private static final String COPY = "copy samples (number, text) from stdin (format csv)";

    @BeforeAll
    static void createTable() {
        PERSISTENCE
                .sql()
                .sql("create table samples (number integer, text text)")
                .update();
    }

    @BeforeEach
    void emptyTable() {
        PERSISTENCE.sql().sql("delete from samples").update();
    }

    @Test
    void more_rows_than_any_buffer_holds_are_copied() {
        copy(IntStream.range(0, 50_000).boxed().toList());

        assertThat(count()).isEqualTo(50_000);
    }

    @Test
    void empty_optional_becomes_null_and_empty_text_stays_empty() {
        PERSISTENCE.transactions().inTransaction(() -> {
            PERSISTENCE
                    .copyIn()
                    .run(
                            COPY,
                            LineList.of(Set.of("text"), List.of(Optional.empty(), Optional.of(""))),
                            line -> List.of(line.number(), line.content()));
            return 0;
        });

        assertThat(PERSISTENCE
                        .sql()
                        .sql("select coalesce(text, 'null') from samples order by number")
                        .query(String.class)
                        .list())
                .containsExactly("null", "");
    }

    @Test
    void row_that_the_server_rejects_ends_the_copy_without_rows_and_the_connection_stays_usable() {
        assertThatThrownBy(() -> copy(List.of(1, "two", 3)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("invalid input syntax for type integer: \"two\"");
        assertThat(count()).isZero();

        copy(List.of(1, 2));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void rejected_first_row_of_many_ends_the_copy_as_well() {
        List<Object> numbers = IntStream.range(0, 50_000)
                .mapToObj(number -> number == 0 ? (Object) "zero" : number)
                .toList();

        assertThatThrownBy(() -> copy(numbers)).hasMessageContaining("\"zero\"");
        assertThat(count()).isZero();
    }

    @Test
    void rows_are_part_of_the_current_transaction() {
        assertThatThrownBy(() -> PERSISTENCE.transactions().inTransaction(() -> {
                    copy(List.of(1, 2));
                    assertThat(count()).isEqualTo(2);
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(count()).isZero();
    }

    private static void copy(List<?> numbers) {
        PERSISTENCE.copyIn().run(COPY, LineList.of(Set.of("number"), numbers), line -> List.of(line.content(), "text"));
    }

    private static int count() {
        return PERSISTENCE
                .sql()
                .sql("select count(*) from samples")
                .query(Integer.class)
                .single();
    }
}
