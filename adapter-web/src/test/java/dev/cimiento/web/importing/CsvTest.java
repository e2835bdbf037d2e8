package dev.cimiento.web.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.sample.Note;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.web.sample.NoteCsv;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsvTest {

    private static FileContent file(String csv) {
        return () -> new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Line<Note>> notes(String csv) {
        return all(NoteCsv.FORMAT.lines(file(csv)));
    }

    private static <L> List<Line<L>> all(Lines<L> lines) {
        List<Line<L>> read = new ArrayList<>();
        lines.forEach(read::add);
        return read;
    }

    /** Returns the errors of all lines. */
    private static List<String> mistakes(String csv) {
        return notes(csv).stream()
                .flatMap(line -> line.violations().stream()
                        .map(violation -> line.number() + " " + violation.field() + " " + violation.message()))
                .toList();
    }

    /** Returns the reasons for which the file as a whole is rejected. */
    private static List<Violation> refusal(String csv) {
        return catchThrowableOfType(Invalid.class, () -> notes(csv)).violations();
    }

    @Test
    void file_is_read_with_and_without_a_byte_order_mark() {
        String csv = "name,cost,text\nTea,1,\"Green, black\"\n Caf\u00e9 ,2,\n";

        assertThat(notes(csv)).isEqualTo(notes("\uFEFF" + csv));
        assertThat(notes(csv)).extracting(line -> line.content().name()).containsExactly("Tea", "Caf\u00e9");
        assertThat(notes(csv).get(0).content().text()).contains("Green, black");
        assertThat(notes(csv).get(1).content().text()).isEmpty();
    }

    @Test
    void columns_can_have_any_order_and_be_separated_by_semicolons() {
        String csv = "cost;name;archived;priority;code\r\n\r\n18.5; Chai, black ;TRUE;4; C1\r\n";

        assertThat(NoteCsv.FORMAT.lines(file(csv)).columns())
                .containsExactlyInAnyOrder("cost", "name", "archived", "priority", "code");
        assertThat(notes(csv)).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(3);
            assertThat(line.isInvalid()).isFalse();
            assertThat(line.content().name()).isEqualTo("Chai, black");
            assertThat(line.content().cost()).isEqualTo("18.50");
            assertThat(line.content().archived()).isTrue();
            assertThat(line.content().priority()).contains(4);
            assertThat(line.content().code()).contains("C1");
        });
    }

    @Test
    void missing_columns_have_their_defaults() {
        assertThat(notes("name,cost\nChai,1\n")).singleElement().satisfies(line -> {
            assertThat(line.content().archived()).isFalse();
            assertThat(line.content().code()).isEmpty();
            assertThat(line.content().priority()).isEmpty();
        });
    }

    @Test
    void wrong_header_is_refused_with_the_known_columns() {
        assertThat(refusal("nme,code,code\n"))
                .containsExactly(
                        new Violation(
                                "header",
                                ViolationCode.UNKNOWN_NAME,
                                "has the unknown columns nme; known are code, name, text, cost, priority, archived,"
                                        + " links"),
                        new Violation("header", ViolationCode.REPEATED, "has the column code twice"),
                        new Violation("header", ViolationCode.REQUIRED, "has no column name"),
                        new Violation("header", ViolationCode.REQUIRED, "has no column cost"));
        assertThat(refusal("")).containsExactly(new Violation("file", ViolationCode.REQUIRED, "is empty"));
        assertThat(refusal("\"name\ncost")).extracting(Violation::field).containsExactly("header");
    }

    @Test
    void every_mistake_of_every_line_is_named() {
        assertThat(mistakes("""
                        name,cost,archived
                        Chai,18.00,true
                        ,1e5,yes
                        "two
                        lines",,true
                        Chang,1.005
                        """))
                .containsExactly(
                        "3 cost must be a decimal number such as 9.99",
                        "3 archived must be true or false",
                        "3 name must not be blank",
                        "4 cost is required",
                        "4 name must not contain control characters or broken Unicode",
                        "6 it has 2 values for 3 columns");
    }

    @Test
    void invalid_count_and_flag_are_reported_by_column() {
        assertThat(mistakes("name,cost,archived,priority\nChai,1,TRUE,-1\nChai,1,False,x\n,1,,6\n"))
                .containsExactly(
                        "2 priority must be between 0 and 5",
                        "3 priority must be a whole number",
                        "4 priority must be between 0 and 5",
                        "4 archived must be true or false",
                        "4 name must not be blank");
    }

    @Test
    void several_values_of_a_column_are_read_once_each() {
        Id<Note> one = new Id<>(new UUID(1, 1));
        Id<Note> two = new Id<>(new UUID(1, 2));

        assertThat(notes("name,cost,links\nChai,1, " + two + " |" + one + "||" + two + "\n"))
                .extracting(line -> line.content().linkIds())
                .containsExactly(Set.of(one, two));
    }

    @Test
    void wrong_or_too_many_values_of_a_column_are_named_by_the_column() {
        String tooMany = IntStream.rangeClosed(0, Note.MAX_LINKS)
                .mapToObj(number -> new UUID(1, number).toString())
                .collect(Collectors.joining("|"));

        assertThat(mistakes("name,cost,links\nChai,1,x\nChai,1," + tooMany + "\n"))
                .containsExactly("2 links must be a UUID", "3 links must be at most 20");
    }

    @Test
    void wrong_line_keeps_its_right_values() {
        assertThat(notes("code,name,cost,text\nA,,x,Tea\nB\n"))
                .satisfiesExactly(
                        line -> {
                            assertThat(line.content().code()).contains("A");
                            assertThat(line.content().text()).contains("Tea");
                        },
                        line -> assertThat(line.isInvalid()).isTrue());
    }

    @Test
    void apostrophe_that_guards_a_formula_is_removed() {
        assertThat(notes("name,cost\n'=1+1,1\n''@x,1\n'quoted',1\n=1+1,1\n"))
                .extracting(line -> line.content().name())
                .containsExactly("=1+1", "'@x", "'quoted'", "=1+1");
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        byte[] latin = "name,cost\nCaf\u00e9,1\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(catchThrowableOfType(
                                Invalid.class, () -> all(NoteCsv.FORMAT.lines(() -> new ByteArrayInputStream(latin))))
                        .violations())
                .containsExactly(new Violation("file", ViolationCode.MALFORMED, "is not in UTF-8"));
    }

    @Test
    void unclosed_quotes_and_endless_values_are_refused() {
        assertThat(refusal("name,cost\nChai,1\n\"Chang,2\n"))
                .containsExactly(new Violation(
                        "after line 2",
                        ViolationCode.MALFORMED,
                        "quotes are not as in CSV, or a value or line is too long"));
        assertThat(refusal("name,cost\n\"Chai\"x,1\n")).hasSize(1);
        assertThat(refusal("name,cost\n" + "x".repeat(300_000) + ",1\n")).hasSize(1);
    }
}
