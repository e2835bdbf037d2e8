package dev.cimiento.db.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.autogenerate.Autogenerate.Request;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.shared.ScratchDatabases;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code pairs} has two schemas that differ in one kind of thing; between them it goes both ways. */
class GeneratedRevisionsTest {

    private static final Path PAIRS = Path.of("src/test/resources/dev/cimiento/db/autogenerate/pairs");

    /**
     * Honestly refused. An extension knows no way to an earlier version of itself; a partition takes rows within its
     * bounds only, and takes them along when it goes; what a required key should lead to for rows that are there, only
     * people know.
     */
    private static final Set<String> NOT_POSSIBLE =
            Set.of("extension_version", "partition_attached", "table_dropped_with_what_points_to_it, back");

    private static final TestDatabase SERVER = TestDatabase.empty();
    private static final ScratchDatabases DATABASES = new ScratchDatabases(SERVER.url());

    @AfterAll
    static void drop() {
        DATABASES.close();
        SERVER.close();
    }

    static List<Path> pairs() throws IOException {
        try (Stream<Path> folders = Files.list(PAIRS)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void each_kind_of_change_is_proved_or_honestly_refused(Path pair) throws IOException {
        change(pair.getFileName().toString(), pair.resolve("old.sql"), pair.resolve("new.sql"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    @Tag("endurance")
    void so_is_each_kind_of_change_the_other_way_round(Path pair) throws IOException {
        change(pair.getFileName() + ", back", pair.resolve("new.sql"), pair.resolve("old.sql"));
    }

    private static void change(String name, Path from, Path to) throws IOException {
        Autogenerate autogenerate = Schemas.between(DATABASES, Files.readString(from), Files.readString(to));

        Proposed proposed = (Proposed) autogenerate.generate(new Request("", true, question -> Optional.of(false)));

        boolean possible = NOT_POSSIBLE.stream().noneMatch(name::startsWith);
        assertThat(proposed.isProved())
                .as(String.join("\n", proposed.problems()))
                .isEqualTo(possible);
        assertThat(proposed.revision().message()).isNotBlank();
    }
}
