package dev.cimiento.db.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.testing.TestDatabase;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.Test;

/** Tests which properties of a bean are reported if several are unfilled, because many are omitted on purpose. */
class UnfilledPropertyTest {

    /** A row of notes. */
    static class Row {
        int id;
        String title = "";
        String subtitle = "";
        String data = "";
        String mood = "";
    }

    /** The columns of a list. */
    static class Entry {
        int id;
        String title = "";
        String subtitle = "";
        String author = "";
    }

    interface Mapper {

        @Select(
                "select n.id, n.title, n.subtitle, coalesce(n.data::text, '') as data, n.mood::text as mood from notes n")
        List<Row> all();

        @Select("select n.id, n.title, n.subtitle from notes n")
        List<Row> withoutColumnsOfOthers();

        @Select("select n.title, n.subtitle, n.title as data from notes n")
        List<Row> withoutKey();

        @Select("select n.id, n.title from notes n")
        List<Entry> entries();
    }

    @Test
    void column_of_a_key_or_of_no_other_statement_is_reported() {
        try (TestDatabase database = Notes.database()) {
            List<Finding> findings =
                    Notes.proof(Mapper.class).against(database.dataSource()).findings();

            assertThat(findings).extracting(Finding::kind).containsOnly(FindingKind.UNFILLED_PROPERTY);
            assertThat(findings)
                    .extracting(finding -> finding.statement().replaceAll(".*\\.", "") + ": "
                            + finding.message().replaceAll(".* for |,.*", ""))
                    .containsExactlyInAnyOrder("withoutKey: Row.id", "entries: Entry.subtitle");
        }
    }
}
