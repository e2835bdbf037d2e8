package dev.cimiento.db.proof.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cimiento.db.core.report.Severity;
import dev.cimiento.db.statement.source.Place;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SarifFormatTest {

    @Test
    void output_is_valid_by_the_schema_of_the_standard() throws IOException {
        Map<String, Report> reports = new LinkedHashMap<>();
        reports.put("before \"x\"", report(finding("a b/ñ#1.xml", 1, "text", Severity.STYLE)));
        reports.put("after", report());

        assertThat(schema().validate(SarifFormat.of(reports), InputFormat.JSON)).isEmpty();
        assertThat(schema().validate("{\"version\": \"2.1.0\"}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(SarifFormat.of(reports))
                .contains("\"uri\":\"a%20b/%C3%B1%231.xml\"", "\"id\":\"cimiento/prove/after\"");
    }

    @Test
    void every_kind_is_a_rule_with_its_level_and_help() {
        String sarif = SarifFormat.of(Map.of("head", report()));

        assertThat(Arrays.stream(FindingKind.values()))
                .allSatisfy(kind -> assertThat(sarif)
                        .contains("{\"id\":\"" + kind.id() + "\",\"shortDescription\":{\"text\":\"" + kind.meaning()
                                + "\"}"));
        assertThat(sarif)
                .contains(
                        "\"defaultConfiguration\":{\"level\":\"error\"}",
                        "\"defaultConfiguration\":{\"level\":\"warning\"}",
                        "\"defaultConfiguration\":{\"level\":\"note\"}");
    }

    @Test
    void level_of_a_result_is_the_severity_of_its_finding() {
        assertThat(SarifFormat.of(Map.of("head", report(finding("a.xml", 1, "text", Severity.STYLE)))))
                .contains("\"ruleId\":\"no-where\",\"ruleIndex\":" + FindingKind.NO_WHERE.ordinal()
                        + ",\"level\":\"note\"");
    }

    @Test
    void fingerprint_of_a_moved_finding_stays_the_same() {
        Finding first = finding("a.xml", 1, "column x of $1", Severity.ERROR);
        Finding moved = finding("b.xml", 99, "column x of $2", Severity.WARNING);
        Finding other = finding("a.xml", 1, "column y", Severity.ERROR);

        assertThat(fingerprints(first)).isEqualTo(fingerprints(moved)).isNotEqualTo(fingerprints(other));
        assertThat(fingerprints(first, moved)).doesNotHaveDuplicates();
    }

    private static List<String> fingerprints(Finding... findings) {
        return Pattern.compile("\"primaryLocationLineHash\":\"([0-9a-f:]+)\"")
                .matcher(SarifFormat.of(Map.of("head", report(findings))))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Schema schema() throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(SarifFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema);
        }
    }

    private static Report report(Finding... findings) {
        return new Report(List.of(findings), List.of(), 1, 1, BigInteger.ONE, 0, 0);
    }

    private static Finding finding(String file, int line, String message, Severity severity) {
        return Finding.of(FindingKind.NO_WHERE, "NoteMapper.find", new Place(file, line, 5), message, "Fix it.")
                .as(severity);
    }
}
