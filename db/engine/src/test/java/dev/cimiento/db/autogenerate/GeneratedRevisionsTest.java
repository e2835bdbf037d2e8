package dev.cimiento.db.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.autogenerate.Autogenerate.Request;
import dev.cimiento.db.autogenerate.Generation.NothingToDo;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.safe.StatementForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code pairs} has two schemas that differ in one kind of object. Revisions are generated in both
 * directions, in the safe and in the short form.
 */
class GeneratedRevisionsTest {

    private static final Path PAIRS = Path.of("src/test/resources/dev/cimiento/db/autogenerate/pairs");

    /**
     * The known drafts. An extension cannot be downgraded; a partition accepts rows within its bounds only, and loses
     * them when it is dropped; the value of a new required foreign key in existing rows is known to people only.
     */
    private static final Set<String> KNOWN_DRAFTS =
            Set.of("extension_version", "partition_attached", "referenced_table_dropped, reversed");

    /** A partition that is not declared is left alone. */
    private static final Set<String> NOTHING_TO_DO = Set.of("partition_added, reversed");

    /** The pairs that need the schema public, or more than one schema. */
    private static final Set<String> NEED_SCHEMA_PUBLIC =
            Set.of("extension", "function", "function_of_standard_sql", "quoted_names", "schema");

    private static final List<StatementForm> FORMS = List.of(StatementForm.SAFE, StatementForm.SIMPLE);

    @AutoClose
    private static final RevisionGenerator GENERATOR = new RevisionGenerator();

    static List<Path> pairs() throws IOException {
        try (Stream<Path> folders = Files.list(PAIRS)) {
            return folders.sorted().toList();
        }
    }

    static List<Arguments> pairsInBothForms() throws IOException {
        return pairs().stream()
                .flatMap(pair -> FORMS.stream().map(form -> Arguments.of(pair, form)))
                .toList();
    }

    @Test
    void revision_with_all_kinds_of_change_passes_its_test() throws IOException {
        change("all", together("old.sql"), together("new.sql"), StatementForm.SAFE);
    }

    /** Puts each pair into a schema of its own. */
    private static String together(String file) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path pair : pairs()) {
            String kind = pair.getFileName().toString();
            if (NEED_SCHEMA_PUBLIC.stream().noneMatch(kind::equals)
                    && KNOWN_DRAFTS.stream().noneMatch(name -> name.startsWith(kind))) {
                all.append("create schema kind_%1$s;\nset local search_path = kind_%1$s;\n".formatted(kind));
                all.append(Files.readString(pair.resolve(file)));
            }
        }
        return all + "set local search_path = public;\n";
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("pairsInBothForms")
    @Tag("endurance")
    void each_kind_of_change_passes_its_test_or_is_a_known_draft(Path pair, StatementForm form) throws IOException {
        change(
                pair.getFileName().toString(),
                Files.readString(pair.resolve("old.sql")),
                Files.readString(pair.resolve("new.sql")),
                form);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("pairsInBothForms")
    @Tag("endurance")
    void each_reverse_change_passes_its_test_or_is_a_known_draft(Path pair, StatementForm form) throws IOException {
        change(
                pair.getFileName() + ", reversed",
                Files.readString(pair.resolve("new.sql")),
                Files.readString(pair.resolve("old.sql")),
                form);
    }

    private static void change(String name, String from, String to, StatementForm form) {
        Generation generation = GENERATOR
                .between(from, to)
                .generate(new Request("", true, false, question -> Optional.of(false), form));
        if (NOTHING_TO_DO.contains(name)) {
            assertThat(generation).isInstanceOf(NothingToDo.class);
            return;
        }
        Proposed proposed = (Proposed) generation;

        boolean tested = KNOWN_DRAFTS.stream().noneMatch(name::startsWith);
        assertThat(proposed.isTested())
                .as(String.join("\n", proposed.problems()))
                .isEqualTo(tested);
        assertThat(proposed.remarks())
                .as("the safe form does not fall back to the short one")
                .noneMatch(remark -> remark.startsWith("The short form"));
        assertThat(proposed.revision().message()).isNotBlank();
    }
}
