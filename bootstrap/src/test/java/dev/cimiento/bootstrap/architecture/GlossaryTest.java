package dev.cimiento.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compares the types that the glossary and other pages name with the sources. */
class GlossaryTest {

    private static final Path GLOSSARY = SourceFiles.ROOT.resolve("docs/glossary.md");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!term |---)([^|]+) \\|([^|]+)\\|([^|]*)\\|$");

    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w*)`");

    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|Contract))`");

    @Test
    void glossary_names_existing_types_for_each_term() {
        assertThat(faults(SourceFiles.read(GLOSSARY), types()))
                .as("Name a type that exists; if it was renamed, rename it in docs/glossary.md too")
                .isEmpty();
    }

    @Test
    void missing_and_unknown_types_are_reported_with_their_term() {
        String page = """
                | term | meaning | in the code |
                | --- | --- | --- |
                | order | A purchase. | `Order`, `OrderLine` |
                | cart | A selection of products. | `Basket` |
                | price | An amount of money. | |
                """;

        assertThat(faults(page, Set.of("Order", "OrderLine")))
                .containsExactly("cart: there is no type Basket", "price: no type is named");
    }

    @Test
    void tests_that_pages_name_exist() {
        Set<String> types = types();

        assertThat(SourceFiles.pages())
                .allSatisfy(page -> assertThat(names(TEST, SourceFiles.read(page)))
                        .as(page.toString())
                        .isSubsetOf(types));
    }

    private static List<String> faults(String page, Set<String> types) {
        List<String> faults = new ArrayList<>();
        List<MatchResult> rows = ROW.matcher(page).results().toList();
        assertThat(rows).isNotEmpty();
        for (MatchResult row : rows) {
            List<String> named = names(TYPE, row.group(3));
            if (named.isEmpty()) {
                faults.add(row.group(1) + ": no type is named");
            }
            named.stream()
                    .filter(type -> !types.contains(type))
                    .forEach(type -> faults.add(row.group(1) + ": there is no type " + type));
        }
        return faults;
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(name -> name.group(1)).toList();
    }

    private static Set<String> types() {
        return SourceFiles.modules().stream()
                .flatMap(module -> SourceFiles.below(module.resolve("src"), ".java").stream())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
    }
}
