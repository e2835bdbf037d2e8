package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statements that a generated revision breaks, on copies of this project's schema and history. */
class BrokenStatementsTest {

    private static final String SOURCES = "adapter-persistence/src/main/resources/";

    @AutoClose
    private final TestDatabase database = TestDatabase.empty();

    @TempDir
    private Path project;

    @BeforeEach
    void copy() throws IOException {
        OwnProject.copyTo(project);
    }

    @Test
    @Tag("endurance")
    void readme_shows_the_real_output_for_a_renamed_column() throws IOException {
        edit("    price numeric", "    -- renamed from: price\n    unit_price numeric");
        edit("check (price", "check (unit_price");
        edit("products (price", "products (unit_price");

        DbRun run = revision("-m", "unit price");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(told(Files.readString(Path.of("../README.md")))).isSubsetOf(lines(run.out() + written()));
    }

    @Test
    @Tag("endurance")
    void json_output_lists_broken_statements_and_lost_data() throws IOException {
        edit("    active boolean not null,\n", "");
        edit("products (active, ", "products (");

        DbRun run = revision("--json");

        assertThat(run.exitCode()).as(run.err() + run.out()).isEqualTo(5);
        assertThat(run.out())
                .contains("\"column products.active with its values\"")
                .contains("\"file\" : \"dev/cimiento/persistence/catalog/product/ProductMapper.xml\"")
                .contains("\"message\" : \"column p.active does not exist\"");
    }

    private DbRun revision(String... options) {
        List<String> arguments = new ArrayList<>(List.of("revision", "--autogenerate"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--changelog", project.resolve("changelog").toString()));
        arguments.addAll(List.of("--url", TestDatabase.address(database.url())));
        return DbRun.of(arguments.toArray(String[]::new));
    }

    private void edit(String old, String changed) throws IOException {
        Path schema = project.resolve("schema/catalog.sql");
        String text = Files.readString(schema);
        assertThat(text).contains(old);
        Files.writeString(schema, text.replace(old, changed));
    }

    private String written() throws IOException {
        try (Stream<Path> files = Files.list(project.resolve("changelog/versions"))) {
            return Files.readString(files.max(Comparator.naturalOrder()).orElseThrow());
        }
    }

    /** Returns the output that a page shows, without paths and times. */
    private static List<String> told(String page) {
        String transcript = page.substring(page.indexOf("    $ ./manage db revision --autogenerate"));
        return lines(transcript
                .substring(0, transcript.indexOf("\nThese commands did not"))
                .replaceAll("(?m)^    (\\$ .*|…)?", "")
                .replace(SOURCES, ""));
    }

    private static List<String> lines(String text) {
        return text.replaceAll("\\d{14}", "<id>")
                .replaceAll("Written: \\S*/", "Written: ")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
