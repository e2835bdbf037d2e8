package dev.cimiento.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Checks that Javadoc sentences and test names start with a subject or a verb; CONTRIBUTING.md has the rule. */
class ProseTest {

    /**
     * Exceptions to the rules.
     *
     * @param start the first words of a sentence, or of a test name
     * @param reason the reason why they are clear
     */
    private record Allowed(String start, String reason) {}

    private static final List<Allowed> ALLOWED = List.of(
            new Allowed("one_time_", "A one-time token is a term of the glossary."),
            new Allowed("one_of_two_concurrent_", "The number is part of the subject."),
            new Allowed("one_of_50_concurrent_", "The number is part of the subject."));

    @Test
    void javadoc_sentences_start_with_a_subject_or_a_verb() {
        assertThat(faults("src/main/java", Prose::sentencesWithoutSubject))
                .as("Name the thing, then say what it does; for a boolean: Returns true if …")
                .isEmpty();
    }

    @Test
    void test_names_start_with_a_subject() {
        assertThat(faults("src/test/java", Prose::testNamesWithoutSubject))
                .as("A test name must be understood alone, in a list of failures")
                .isEmpty();
    }

    @Test
    void sentence_without_subject_is_reported_with_file_and_line() {
        Prose prose = new Prose(Path.of("Shop.java"), """
                class Shop {

                    /** Returns the orders. That
                     *  there is none is asked each time. <p>Who sees them is checked. */
                    List<Order> orders();

                    /**
                     * Sells.
                     *
                     * @param twice whether
                     *     it sells again
                     * @return what was sold
                     */
                    Order sell(boolean twice);

                    /** <pre>{@code
                     * That is an example.
                     * }</pre> Thatch is a product. */
                    // What a line comment says is not checked.
                    int thatch();
                }
                """);

        assertThat(prose.sentencesWithoutSubject())
                .extracting(Prose.Fault::toString)
                .containsExactly(
                        "Shop.java:3: That there is none is asked each time.",
                        "Shop.java:4: Who sees them is checked.",
                        "Shop.java:10: whether it sells again",
                        "Shop.java:12: what was sold");
    }

    @Test
    void test_name_without_subject_is_reported_with_file_and_line() {
        // The names are inserted, because this file is checked too.
        String source = """
                class ShopTest {
                    @Test
                    void %s() {}

                    @TestFactory
                    Stream<DynamicTest> %s() {}

                    @Test
                    void items_are_sold_once() {}
                }
                """;
        Prose prose = new Prose(
                Path.of("ShopTest.java"), source.formatted("what_is_sold_is_gone", "so_does_one_that_is_new"));

        assertThat(prose.testNamesWithoutSubject())
                .extracting(Prose.Fault::toString)
                .containsExactly("ShopTest.java:3: what_is_sold_is_gone", "ShopTest.java:6: so_does_one_that_is_new");
    }

    private static List<Prose.Fault> faults(String sources, Function<Prose, List<Prose.Fault>> rule) {
        return SourceFiles.modules().stream()
                .flatMap(module -> SourceFiles.below(module.resolve(sources), ".java").stream())
                .flatMap(file ->
                        rule.apply(new Prose(SourceFiles.ROOT.relativize(file), SourceFiles.read(file))).stream())
                .filter(fault ->
                        ALLOWED.stream().noneMatch(allowed -> fault.text().startsWith(allowed.start())))
                .toList();
    }
}
