package dev.cimiento.db.proof.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.statement.source.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

    private static final Finding RENAMED =
            finding(FindingKind.INVALID_SQL, "NoteMapper.find", 12, "column n.headline does not exist");
    private static final Finding STAR = finding(FindingKind.SELECT_STAR, "NoteMapper.all", 3, "The star selects all");

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = folder.resolve("db/proof-baseline.txt");
    }

    @Test
    void new_baseline_lists_all_findings_sorted_without_line_numbers() throws IOException {
        assertThat(write(RENAMED, STAR, STAR)).isEqualTo(new Baseline.Result(List.of(), 3));
        assertThat(Files.readAllLines(file))
                .filteredOn(line -> !line.startsWith("#"))
                .containsExactly(
                        "NoteMapper.all: select-star: The star selects all",
                        "NoteMapper.all: select-star: The star selects all",
                        "NoteMapper.find: invalid-sql: column n.headline does not exist");
    }

    @Test
    void known_finding_is_recognized_at_another_line_and_with_more_parameters() {
        Finding before = finding(FindingKind.INVALID_SQL, "NoteMapper.find", 12, "syntax error at or near \"$3\"");
        Finding after = finding(FindingKind.INVALID_SQL, "NoteMapper.find", 97, "syntax error at or near \"$4\"");
        write(before);

        assertThat(compare(after)).isEqualTo(new Baseline.Result(List.of(), 1));
    }

    @Test
    void new_finding_is_reported_also_if_its_line_equals_that_of_a_known_one() {
        write(STAR);

        assertThat(compare(STAR, RENAMED).findings()).containsExactly(RENAMED);
        assertThat(compare(STAR, STAR).findings()).containsExactly(STAR);
    }

    @Test
    void line_of_a_fixed_finding_is_reported_until_it_is_removed() {
        write(RENAMED, STAR);

        assertThat(compare(STAR).findings())
                .extracting(Finding::kind, finding -> finding.place().toString())
                .containsExactly(tuple(FindingKind.FIXED_FINDING, file + ":4:1"));
        assertThat(Baseline.of(file).incomplete().compare(List.of(STAR)).findings())
                .isEmpty();

        assertThat(write(STAR).findings()).isEmpty();
        assertThat(compare(STAR).findings()).isEmpty();
    }

    @Test
    void existing_baseline_does_not_get_new_findings() {
        write(STAR);

        assertThat(write(STAR, RENAMED).findings()).containsExactly(RENAMED);
        assertThat(compare(STAR, RENAMED).findings()).containsExactly(RENAMED);
    }

    @Test
    void missing_baseline_is_an_error_that_names_the_way_to_create_it() {
        assertThatThrownBy(() -> compare(STAR))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("does not exist. To create it, run db prove with --write-baseline");
    }

    private Baseline.Result write(Finding... findings) {
        return Baseline.of(file).updated().compare(List.of(findings));
    }

    private Baseline.Result compare(Finding... findings) {
        return Baseline.of(file).compare(List.of(findings));
    }

    private static Finding finding(FindingKind kind, String statement, int line, String message) {
        return Finding.of(kind, statement, new Place("NoteMapper.xml", line, 5), message, "Fix it.");
    }
}
