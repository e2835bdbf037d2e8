package dev.cimiento.db.proof.report;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.report.Severity;
import dev.cimiento.db.statement.source.Place;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Tests the summaries for people, on a report of a project with more findings than fit on a screen. */
class TextFormatTest {

    private static final Report LARGE = report(Stream.concat(
                    IntStream.range(0, 500).mapToObj(i -> finding(FindingKind.SELECT_STAR, "mapper" + i % 20, i)),
                    IntStream.range(0, 2).mapToObj(i -> finding(FindingKind.NO_WHERE, "mapper7", i)))
            .toList());

    @Test
    void text_begins_with_the_numbers_of_findings_by_kind_and_by_file() {
        assertThat(TextFormat.of(LARGE).lines())
                .startsWith(
                        "findings  severity  kind",
                        "       2  error     no-where",
                        "     500  style     select-star",
                        "",
                        "  errors  warnings  style  file",
                        "       2         0     25  mapper7.xml",
                        "       0         0     25  mapper0.xml");
    }

    @Test
    void text_lists_the_ten_most_severe_findings_and_the_number_of_the_others() {
        assertThat(TextFormat.of(LARGE).lines().filter(line -> line.contains(".xml:")))
                .hasSize(10)
                .startsWith("mapper7.xml:1:1: error: Message 0 [no-where]");
        assertThat(TextFormat.of(LARGE))
                .contains("… and 492 more findings", "… and 10 more files")
                .endsWith("3 statements, 4 variants of at most 5 possible ones: 2 errors, 500 style findings, 1"
                        + " undecided, 6 suppressed, 7 in the baseline.");
    }

    @Test
    void findings_with_one_cause_are_listed_as_one_with_the_first_places_of_the_others() {
        Report report = report(Stream.of(
                        IntStream.range(0, 3).mapToObj(i -> finding(FindingKind.INVALID_SQL, "a", i)),
                        IntStream.range(1, 21).mapToObj(TextFormatTest::missing),
                        Stream.of(
                                ofStatus("status", 31, "column \"status\" is of type smallint"),
                                ofStatus("old.status", 32, "operator does not exist: smallint = character varying")))
                .flatMap(findings -> findings)
                .toList());

        assertThat(TextFormat.of(report).lines().filter(line -> line.contains(".xml:")))
                .containsExactly(
                        "m.xml:1:1: error: The class Order cannot be loaded [unloadable-class]",
                        "  The same in 20 statements, also at m.xml:2:1, m.xml:3:1, m.xml:4:1 and 16 more places",
                        "a.xml:1:1: error: Message 0 [invalid-sql]",
                        "a.xml:2:1: error: Message 1 [invalid-sql]",
                        "a.xml:3:1: error: Message 2 [invalid-sql]",
                        "m.xml:31:1: error: #{status}, of type Status, is sent as varchar, but int2 is expected:"
                                + " column \"status\" is of type smallint [parameter-type]",
                        "  The same in 1 statement, also at m.xml:32:1");
        assertThat(TextFormat.of(report)).doesNotContain("more findings");
        assertThat(TextFormat.of(report, 1, 0)).contains("… and 5 more findings");
        assertThat(TextFormat.of(report, TextFormat.ALL, 0)).doesNotContain("The same");
        assertThat(MarkdownFormat.of(Map.of("head", report), 1))
                .contains(
                        "The first 20 of 25 findings",
                        "Add it. The same in 20 statements, also at m.xml:2:1, m.xml:3:1, m.xml:4:1 and 16 more places.");
    }

    @Test
    void long_line_of_sql_is_cut_on_both_sides_of_the_fault() {
        String sql = "select " + "a, ".repeat(100) + "fault, " + "b, ".repeat(100) + "c from notes";
        Finding finding = new Finding(
                FindingKind.INVALID_SQL,
                Severity.ERROR,
                "m.find",
                new Place("m.xml", 1, 1),
                "the only variant",
                1,
                List.of("m.find"),
                sql,
                sql.indexOf("fault"),
                "Message",
                "Correct it.",
                Optional.empty());

        List<String> lines = TextFormat.of(finding).lines().toList();

        String cut = lines.get(2);
        assertThat(cut).hasSizeLessThan(140).startsWith("    | …").endsWith("…");
        assertThat(lines.get(3)).isEqualTo("    | " + " ".repeat(cut.indexOf("fault") - "    | ".length()) + "^");
    }

    @Test
    void text_lists_all_findings_if_requested() {
        assertThat(TextFormat.of(LARGE, TextFormat.ALL, TextFormat.ALL).lines())
                .filteredOn(line -> line.contains(".xml:"))
                .hasSize(503);
    }

    @Test
    void failed_assertion_prints_the_summary_and_the_first_findings() {
        assertThatThrownBy(LARGE::assertNoErrors)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("2 errors, 500 style findings")
                .extracting(Throwable::getMessage, as(InstanceOfAssertFactories.STRING))
                .hasLineCount(60);
        Report styled = report(List.of(finding(FindingKind.SELECT_STAR, "mapper", 1)));
        styled.assertNoErrors();
        assertThatThrownBy(styled::assertNoFindings).isInstanceOf(AssertionError.class);
    }

    @Test
    void markdown_summary_has_tables_by_kind_and_file_and_the_most_severe_findings() {
        assertThat(MarkdownFormat.of(Map.of("head", LARGE), 10).lines())
                .startsWith("### Proof of statements, schema `head`: 2 errors, 500 style findings")
                .contains(
                        "| `no-where` | error | 2 |",
                        "| `mapper7.xml` | 2 | 0 | 25 |",
                        "| … and 10 more files | | | |",
                        "<details><summary>The first 10 of 502 findings</summary>",
                        "- **error** `no-where` `mapper7.xml:1:1`: Message 0. Use \\`x\\` &lt;b>.");
    }

    private static Report report(List<Finding> findings) {
        Undecided undecided = new Undecided("m", new Place("open.xml", 1, 1), "a type");
        return new Report(findings, List.of(undecided), 3, 4, BigInteger.valueOf(5), 6, 7);
    }

    private static Finding finding(FindingKind kind, String mapper, int line) {
        return Finding.of(kind, mapper, new Place(mapper + ".xml", line + 1, 1), "Message " + line, "Use `x` <b>.");
    }

    private static Finding missing(int statement) {
        return Finding.of(
                FindingKind.UNLOADABLE_CLASS,
                "m.find" + statement,
                new Place("m.xml", statement, 1),
                "The class Order cannot be loaded",
                "Add it.");
    }

    private static Finding ofStatus(String parameter, int line, String reason) {
        return Finding.of(
                FindingKind.PARAMETER_TYPE,
                "m.save",
                new Place("m.xml", line, 1),
                "#{" + parameter + "}, of type Status, is sent as varchar, but int2 is expected: " + reason,
                "Cast it.");
    }
}
