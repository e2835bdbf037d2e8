package dev.cimiento.db.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.core.report.Severity;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.proof.report.Report;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tests statements that are valid only for some combinations of their conditions. */
class CombinationsTest {

    /** A filter whose flag is set together with another property. */
    static class Search {

        public @Nullable String getTitle() {
            return "a";
        }

        public @Nullable String getWriter() {
            return "a";
        }

        public boolean isJoinWriters() {
            return true;
        }

        public @Nullable List<Integer> getIds() {
            return List.of(1);
        }

        public List<Search> getSearches() {
            return List.of(this);
        }
    }

    /** A filter with a part of the properties. */
    static class Titled {
        public @Nullable String getTitle() {
            return "a";
        }
    }

    private static final String FILE = "dev/cimiento/db/proof/combinations.xml";

    @AutoClose
    private static final TestDatabase DATABASE = Notes.database();

    private static final Report REPORT = Proof.of(configuration()).against(DATABASE.dataSource());

    @Test
    void conditions_about_the_size_of_one_collection_agree_with_its_elements() {
        assertThat(findings("sizes")).isEmpty();
    }

    @Test
    void element_that_renders_nothing_has_no_separator() {
        assertThat(findings("separators")).extracting(Finding::kind).containsOnly(FindingKind.INVALID_COMBINATION);
    }

    @Test
    void property_of_null_has_no_value() {
        assertThat(findings("joinedByName")).isEmpty();
    }

    @Test
    void join_that_another_condition_adds_is_a_warning() {
        assertThat(findings("joinedByFlag")).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.INVALID_COMBINATION);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).isEqualTo("missing FROM-clause entry for table \"w\"");
            assertThat(finding.remedy()).contains("in the variant: all conditions met");
        });
    }

    @Test
    void keys_of_a_map_that_are_not_valid_together_are_a_warning() {
        assertThat(findings("keysOfMap")).extracting(Finding::kind).containsExactly(FindingKind.INVALID_COMBINATION);
    }

    @Test
    void text_that_the_server_never_accepts_is_an_error() {
        assertThat(findings("unknownColumnForKeyOfMap"))
                .extracting(Finding::kind)
                .containsExactly(FindingKind.INVALID_SQL);
    }

    @Test
    void properties_of_a_bean_that_are_not_valid_together_are_an_error() {
        assertThat(findings("propertiesOfBean")).extracting(Finding::kind).containsExactly(FindingKind.INVALID_SQL);
    }

    @Test
    void fault_in_a_fragment_is_one_finding() {
        assertThat(REPORT.findings())
                .filteredOn(finding ->
                        finding.message().contains("n.titel") && finding.place().line() > 60)
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.statements()).hasSize(2).startsWith(finding.statement()));
    }

    @Test
    void property_that_another_statement_with_the_same_fragment_has_is_a_warning() {
        assertThat(REPORT.findings())
                .filteredOn(finding -> finding.kind() == FindingKind.UNKNOWN_PROPERTY)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).isEqualTo("There is no parameter or property writer");
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                });
    }

    @Test
    void vendors_in_the_name_of_a_statement_can_be_joined() {
        assertThat(findings("copy_oracleDb2")).isEmpty();
    }

    private static List<Finding> findings(String statement) {
        return REPORT.findings().stream()
                .filter(finding -> finding.statement().equals("combinations." + statement))
                .toList();
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration();
        try (InputStream file = Resources.getResourceAsStream(FILE)) {
            new XMLMapperBuilder(file, configuration, FILE, configuration.getSqlFragments()).parse();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return configuration;
    }
}
