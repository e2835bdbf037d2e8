package dev.cimiento.db.proof;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tests statements that are called by their id, without a mapper interface, and share result maps. */
class WithoutMapperTest {

    /** An interface whose name is the namespace of the file, but which is no mapper. */
    interface Numbered {
        int getNumber();
    }

    /** The declared type of an argument. */
    static class Search {
        public String getTitle() {
            return "a";
        }
    }

    /** A subtype that a caller passes. */
    static class WriterSearch extends Search {
        public int getWriterId() {
            return 1;
        }
    }

    /** A bean that statements fill in part. */
    static class Heading {
        int id;
        String title = "";
        String subtitle = "";
    }

    private static final String FILE = "dev/cimiento/db/proof/without-mapper.xml";

    @AutoClose
    private static final TestDatabase DATABASE = Notes.database();

    private static final Report REPORT = Proof.of(configuration()).against(DATABASE.dataSource());

    @Test
    void argument_can_be_of_a_subtype_of_the_declared_type() {
        assertThat(findings("ofSubtype")).isEmpty();
    }

    @Test
    void argument_can_be_of_another_type_than_the_declared_one() {
        assertThat(findings("ofOtherType")).isEmpty();
        assertThat(findings("ofText")).isEmpty();
        assertThat(findings("ofList")).extracting(Finding::kind).containsOnly(FindingKind.EMPTY_COLLECTION);
        assertThat(findings("ofWrappedList")).extracting(Finding::kind).containsOnly(FindingKind.EMPTY_COLLECTION);
    }

    @Test
    void misspelled_property_of_the_declared_type_is_found() {
        assertThat(findings("misspelledProperty"))
                .extracting(Finding::message)
                .containsExactly("There is no parameter or property titel");
    }

    @Test
    void text_that_a_constant_substitutes_is_known() {
        assertThat(findings("bound")).isEmpty();
        assertThat(findings("boundParameter")).isEmpty();
    }

    @Test
    void statement_for_another_vendor_is_not_proved() {
        assertThat(REPORT.findings())
                .extracting(Finding::statement)
                .noneMatch(statement -> statement.contains(".first"));
    }

    @Test
    void interface_without_statements_is_no_mapper() {
        assertThat(REPORT.findings()).extracting(Finding::kind).doesNotContain(FindingKind.MISSING_STATEMENT);
    }

    @Test
    void column_of_a_shared_result_map_need_not_be_selected() {
        assertThat(findings("allOfMap")).isEmpty();
        assertThat(findings("partOfMap")).extracting(Finding::kind).containsExactly(FindingKind.UNFILLED_PROPERTY);
    }

    @Test
    void misspelled_column_of_a_result_map_is_found() {
        assertThat(findings("misspelledInMap"))
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(FindingKind.MISSING_COLUMN, FindingKind.UNUSED_COLUMN);
    }

    @Test
    void column_that_a_star_selects_needs_no_property() {
        assertThat(findings("star")).extracting(Finding::kind).containsExactly(FindingKind.SELECT_STAR);
    }

    private static List<Finding> findings(String statement) {
        return REPORT.findings().stream()
                .filter(finding -> finding.statement().endsWith("." + statement))
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
