package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.db.Transcript.Step;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.sql.ProjectDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the commands of pages in a copy of this project, and compares their output with the pages. */
@Tag("endurance")
class FollowedPagesTest {

    @TempDir
    private Path folder;

    @AutoClose
    private final TestDatabase database = ProjectDatabase.create();

    @ParameterizedTest
    @ValueSource(strings = {"add-a-table.md", "add-a-column-later.md"})
    void output_on_the_page_equals_the_real_output(String page) throws Exception {
        ProjectCopy copy = ProjectCopy.into(folder, database);
        NormalizedOutput expected = new NormalizedOutput();
        NormalizedOutput actual = new NormalizedOutput();
        for (Step step : database(page)) {
            String printed = copy.type(step.command()).replace(folder + "/", "");

            assertThat(actual.of(printed)).as(step.command()).isEqualTo(expected.of(step.output()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"add-a-table.md", "add-a-column-later.md"})
    void page_has_commands_to_run(String page) throws IOException {
        assertThat(database(page)).hasSizeGreaterThan(5);
    }

    /** Returns the steps about the database. {@link PageToTheEndpointTest} runs the others. */
    private static List<Step> database(String page) throws IOException {
        return Transcript.of(Path.of("../docs/how-to", page))
                .before(PageFiles.COPY_COMMAND)
                .steps();
    }
}
