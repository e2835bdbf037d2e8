package dev.cimiento.application.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.LineList;
import dev.cimiento.domain.importing.LineProblem;
import dev.cimiento.domain.importing.LineProblems;
import dev.cimiento.domain.importing.RecordingStaging;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Import of a file completely or not at all, with problems that the test provides. Real problems are tested on
 * PostgreSQL.
 */
class FileImportTest {

    private static final ImportMode PLAIN = new ImportMode(false, false, Set.of());
    private static final Set<String> COLUMNS = Set.of("code", "title");

    private List<LineProblem> problems = List.of();
    private final RecordingStaging<String> staging = new RecordingStaging<>(lines ->
            new LineProblems(problems.stream().limit(LineProblems.MAX_LINES).toList(), wrongLines(lines)));
    private final FileImport<String> fileImport = new FileImport<>(staging, new InMemoryDatabase());

    @Test
    void valid_lines_are_merged_with_the_columns_of_the_file() {
        ImportMode mode = new ImportMode(true, true, Set.of("title"));

        ImportCounts counts = fileImport.run(LineList.of(COLUMNS, List.of("A", "B")), mode);

        assertThat(counts).isEqualTo(new ImportCounts(2, 0, 0));
        assertThat(staging.lines()).extracting(Line::content).containsExactly("A", "B");
        assertThat(staging.merged()).contains(new ImportMode(true, true, Set.of("title"), COLUMNS));
    }

    @Test
    void line_with_its_own_and_other_problems_is_reported_with_all_reasons() {
        problems = List.of(new LineProblem(2, "code", "A is taken"));

        assertThat(violations(List.of(
                        wrong(2, "A", "title", "must not be blank"),
                        right(3, "B"),
                        wrong(4, "C", "title", "is required"))))
                .containsExactly(
                        new Violation("line 2", "title must not be blank; code A is taken"),
                        new Violation("line 4", "title is required"));
        assertThat(staging.merged()).isEmpty();
    }

    @Test
    void first_hundred_invalid_lines_are_reported_and_the_others_counted() {
        problems = IntStream.range(2, 202)
                .filter(number -> number % 2 == 1)
                .mapToObj(number -> new LineProblem(number, "code", "A is taken"))
                .toList();
        List<Line<String>> lines = IntStream.range(2, 202)
                .mapToObj(number ->
                        number % 2 == 0 ? wrong(number, "B", "title", "must not be blank") : right(number, "A"))
                .toList();

        List<Violation> violations = violations(lines);

        assertThat(violations).hasSize(101);
        assertThat(violations.get(99).field()).isEqualTo("line 101");
        assertThat(violations.get(100)).isEqualTo(new Violation("file", "has 100 more invalid lines"));
    }

    @Test
    void file_that_cannot_be_read_to_its_end_is_rejected_with_its_invalid_lines() {
        LineList<String> broken = LineList.ofLines(COLUMNS, List.of(wrong(2, "A", "title", "must not be blank")))
                .brokenBy(new Invalid("file", "is not in UTF-8"));

        assertThat(refusal(broken))
                .containsExactly(
                        new Violation("line 2", "title must not be blank"), new Violation("file", "is not in UTF-8"));
        assertThat(staging.merged()).isEmpty();
    }

    private long wrongLines(List<Line<String>> lines) {
        return lines.stream()
                .filter(line ->
                        line.isInvalid() || problems.stream().anyMatch(problem -> problem.line() == line.number()))
                .count();
    }

    private List<Violation> violations(List<Line<String>> lines) {
        return refusal(LineList.ofLines(COLUMNS, lines));
    }

    private List<Violation> refusal(LineList<String> lines) {
        return catchThrowableOfType(Invalid.class, () -> fileImport.run(lines, PLAIN))
                .violations();
    }

    private static Line<String> right(long number, String content) {
        return new Line<>(number, content, List.of());
    }

    private static Line<String> wrong(long number, String content, String field, String message) {
        return new Line<>(number, content, List.of(new Violation(field, message)));
    }
}
