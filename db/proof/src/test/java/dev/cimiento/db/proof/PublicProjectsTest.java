package dev.cimiento.db.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the faults that public projects have corrected, each in the form in which it was made. */
class PublicProjectsTest {

    /** A bean whose key the database generates. */
    @NullUnmarked
    static class Entry {

        private Integer id;
        private String title;

        public Integer getId() {
            return id;
        }

        public void setId(Integer id) {
            this.id = id;
        }

        public String getTitle() {
            return title;
        }
    }

    /** A filter that also describes the page which a plugin selects. */
    static class EntryQuery {

        private final String title = "";
        private final int pageSize = 10;

        public String getTitle() {
            return title;
        }

        public int getPageSize() {
            return pageSize;
        }
    }

    interface Mapper {

        @Insert("insert into notes (id, title, subtitle, created_at) values (#{id}, #{title}, 'none', now())")
        @Options(useGeneratedKeys = true, keyProperty = "id")
        void insertWithoutKey(Entry entry);

        @Insert("<script>insert into notes (<if test='id != null'>id,</if> title, subtitle, created_at)"
                + " values (<if test='id != null'>#{id},</if> #{title}, 'none', now())</script>")
        @Options(useGeneratedKeys = true, keyProperty = "id")
        void insertWithKey(Entry entry);

        @Select("select n.id, n.title from notes n where n.title = #{title} order by n.title")
        List<Map<String, Object>> listByQuery(EntryQuery query);

        @Select("select n.id from notes n inner join writers w where n.writer_id = w.id and n.id = ${id}")
        List<Integer> joinWithoutOn(@Param("id") int id);

        @Select("select n.id from notes n where ${filter} and and n.id = 1")
        List<Integer> errorBehindText(@Param("filter") String filter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            insertWithoutKey | NULL_INTO_COLUMN  | The value for id can be null, but the column cannot
            insertWithKey    | INCOMPLETE_INSERT | The insert into notes omits the column id, which has no default and cannot be null
            listByQuery      | CHANCE_LIMIT      | The list is paged, but its order is not unique, so pages can repeat or omit rows
            joinWithoutOn    | INVALID_SQL       | syntax error at or near "where"
            """)
    void fault_is_found(String statement, FindingKind kind, String message) {
        try (TestDatabase database = Notes.database()) {
            assertThat(Notes.proof(Mapper.class)
                            .only(id -> id.endsWith("." + statement))
                            .against(database.dataSource())
                            .findings())
                    .filteredOn(finding -> finding.kind() != FindingKind.SUBSTITUTION)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.kind()).isEqualTo(kind);
                        assertThat(finding.message()).isEqualTo(message);
                    });
        }
    }

    @Test
    void error_behind_substituted_text_is_undecided() {
        try (TestDatabase database = Notes.database()) {
            assertThat(Notes.proof(Mapper.class)
                            .only(id -> id.endsWith(".errorBehindText"))
                            .against(database.dataSource())
                            .findings())
                    .extracting(finding -> finding.kind())
                    .containsOnly(FindingKind.SUBSTITUTION);
        }
    }
}
