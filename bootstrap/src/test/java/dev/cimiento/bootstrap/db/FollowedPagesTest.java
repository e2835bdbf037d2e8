package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.db.Transcript.Step;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of a page, typed one after the other into a copy of this project, print what the page says. */
class FollowedPagesTest {

    private static final Pattern ID = Pattern.compile("(?<!\\d)20\\d{12}(?!\\d)");

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.migrated();

    @AfterEach
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"add-a-table.md", "add-a-column-later.md"})
    void a_page_says_what_happens(String page) throws Exception {
        ProjectCopy copy = ProjectCopy.into(folder, database);
        List<String> idsOfThePage = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Step step : Transcript.of(Path.of("../docs/how-to", page)).steps()) {
            String printed = copy.type(step.command()).replace(folder.toString(), "/home/you/cimiento");

            assertThat(comparable(printed, ids)).as(step.command()).isEqualTo(comparable(step.output(), idsOfThePage));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"add-a-table.md", "add-a-column-later.md"})
    void a_page_has_commands_to_follow(String page) throws IOException {
        assertThat(Transcript.of(Path.of("../docs/how-to", page)).steps()).hasSizeGreaterThan(5);
    }

    /** Revisions are named by when they were written, and take as long as they take. */
    private static String comparable(String text, List<String> ids) {
        return ID.matcher(text)
                .replaceAll(id -> {
                    if (!ids.contains(id.group())) {
                        ids.add(id.group());
                    }
                    return "<revision " + ids.indexOf(id.group()) + ">";
                })
                .replaceAll("\\d+ ms\\b", "<time>")
                .strip();
    }
}
