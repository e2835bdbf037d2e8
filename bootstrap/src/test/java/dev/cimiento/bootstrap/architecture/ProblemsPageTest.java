package dev.cimiento.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.web.shared.problem.ProblemKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compares {@code docs/problems.md} with the program. If a test fails, copy the rows of its message to the page. */
class ProblemsPageTest {

    private static final String PAGE = SourceFiles.read(SourceFiles.ROOT.resolve("docs/problems.md"));

    /** A conflict with its rule, also through a method that adds the errors of single values. */
    private static final Pattern RULE = Pattern.compile("\\b(?:Conflict|reject)\\(\\s*\"([a-z]+(?:-[a-z]+)+)\"");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([a-z]+) \\| ");

    @Test
    void page_describes_every_type_of_problem() {
        assertThat(PAGE)
                .contains(Arrays.stream(ProblemKind.values())
                        .map(kind -> "| `%s` | %d | %s | %s |"
                                .formatted(kind.type(), kind.status().value(), kind.title(), kind.advice()))
                        .collect(Collectors.joining("\n", "", "\n\n")));
    }

    @Test
    void page_describes_every_code_of_an_error() {
        assertThat(PAGE)
                .contains(Arrays.stream(ViolationCode.values())
                        .map(code -> "| `%s` | %s |".formatted(code.code(), code.meaning()))
                        .collect(Collectors.joining("\n", "", "\n\n")));
    }

    @Test
    void page_lists_the_rules_of_all_features_in_the_program() {
        Map<String, String> documented = new TreeMap<>();
        ROW.matcher(PAGE).results().forEach(row -> documented.put(row.group(1), row.group(2)));
        documented.values().removeIf(feature -> !isPresent(feature));

        assertThat(documented.keySet()).isEqualTo(rules());
    }

    private static Set<String> rules() {
        return SourceFiles.modules().stream()
                .filter(module -> !module.startsWith(SourceFiles.ROOT.resolve("docs")))
                .flatMap(module -> SourceFiles.below(module.resolve("src/main"), ".java").stream())
                .flatMap(file -> RULE.matcher(SourceFiles.read(file)).results())
                .map(conflict -> conflict.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns false for a feature that was removed from the program. */
    private static boolean isPresent(String feature) {
        Path packageOfFeature = SourceFiles.ROOT
                .resolve("domain/src/main/java/dev/cimiento/domain")
                .resolve(feature);
        return Files.isDirectory(packageOfFeature);
    }
}
