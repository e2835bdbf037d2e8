package dev.cimiento.db.proof.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.report.Severity;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.statement.source.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveritiesTest {

    private static final List<Finding> FINDINGS =
            List.of(finding(FindingKind.SELECT_STAR), finding(FindingKind.CHANCE_LIMIT), finding(FindingKind.NO_WHERE));

    @TempDir
    private Path folder;

    @Test
    void kinds_that_the_file_does_not_name_keep_their_default_severity() throws IOException {
        Severities severities = read("# a comment", "chance-limit = error", "select-star=off");

        assertThat(severities.apply(FINDINGS)).containsExactly(FINDINGS.get(1).as(Severity.ERROR), FINDINGS.get(2));
        assertThat(Severities.DEFAULT.apply(FINDINGS)).isEqualTo(FINDINGS);
    }

    @Test
    void severities_are_also_set_in_java() {
        Severities severities =
                Severities.DEFAULT.without(FindingKind.SELECT_STAR).with(FindingKind.CHANCE_LIMIT, Severity.ERROR);

        assertThat(severities.apply(FINDINGS)).containsExactly(FINDINGS.get(1).as(Severity.ERROR), FINDINGS.get(2));
    }

    @Test
    void unknown_kind_and_unknown_severity_are_rejected_with_the_file() {
        assertThatThrownBy(() -> read("select-stars = off"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining(
                        "proof.properties gives a severity to select-stars, which does not exist. It can be: ");
        assertThatThrownBy(() -> read("select-star = info"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("gives select-star the severity 'info'. Write error, warning, style or off.");
    }

    private Severities read(String... lines) throws IOException {
        return Severities.read(Files.write(folder.resolve("proof.properties"), List.of(lines)));
    }

    private static Finding finding(FindingKind kind) {
        return Finding.of(kind, "NoteMapper.all", new Place("NoteMapper.xml", 1, 1), "A message", "Fix it.");
    }
}
