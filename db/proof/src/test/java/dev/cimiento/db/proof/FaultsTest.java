package dev.cimiento.db.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.proof.report.Report;
import dev.cimiento.db.proof.report.TextFormat;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That each kind of fault is found, at its line, and nothing else of the statement is found wrong. */
class FaultsTest {

    private static final TestDatabase DATABASE = Notes.database();
    private static final Report REPORT = Notes.proof(FaultyMapper.class).against(DATABASE.dataSource());

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            renamedColumn          | INVALID_SQL        | n.headline as title,                 | column n.headline does not exist
            missingTable           | INVALID_SQL        | from memos n                         | relation "memos" does not exist
            onlyInOneVariant       | INVALID_SQL        | and n.author_id = 1                  | column n.author_id does not exist
            uncastEnum             | PARAMETER_TYPE     | set mood = #{mood}                   | of type Mood, is sent as varchar where mood is expected
            uncastJson             | PARAMETER_TYPE     | set data = #{data}                   | of type String, is sent as varchar where jsonb is expected
            wrongType              | PARAMETER_TYPE     | where n.id = #{title}                | of type String, is sent as varchar where int4 is expected
            numberIntoText         | PARAMETER_TYPE     | set title = #{title}                 | #{title}, of type int, is turned into another type
            decimalsIntoNumber     | PARAMETER_TYPE     | set writer_id = #{writer}            | #{writer}, of type BigDecimal, is turned into another type
            untypedNull            | NULL_PARAMETER     | where (#{title} is null or n.title = #{title}) | When #{title} is null
            unknownParameter       | UNKNOWN_PROPERTY   | where n.title = #{filter.title}      | There is no filter.title
            unknownProperty        | UNKNOWN_PROPERTY   | where n.title = #{query.headline}    | There is no query.headline
            unknownInTest          | UNKNOWN_EXPRESSION | <if test="query.headline != null">   | NoteQuery has no property headline
            unknownMethod          | UNKNOWN_EXPRESSION | <if test="query.title().isThere()">  | has no method isThere
            unusedParameter        | UNUSED_PARAMETER   | <select id="unusedParameter" resultType="_int"> | title
            componentWithoutColumn | MISSING_COLUMN     | select n.id,                         | No column writerName is selected
            columnWithoutComponent | UNUSED_COLUMN      | n.subtitle                           | Nobody takes the column subtitle
            wrongComponent         | RESULT_TYPE        | n.title                              | text cannot be read as a int
            labelWithoutConstant   | RESULT_TYPE        | select n.mood                        | 'ANGRY'::mood cannot be read as a ShortMood
            lostDecimals           | RESULT_TYPE        | select n.price                       | behind the point of a numeric is lost in a int
            outerJoin              | NULLABLE_RESULT    | select w.id,                         | The column id can be null, and Note.id cannot
            nullableIntoPrimitive  | NULLABLE_RESULT    | select n.writer_id                   | The column writer_id can be null
            incompleteInsert       | INCOMPLETE_INSERT  | insert into notes (id, title, created_at) | gives nothing to subtitle
            incompleteInOneVariant | INCOMPLETE_INSERT  | insert into notes (                  | gives nothing to title
            nullIntoColumn         | NULL_INTO_COLUMN   | insert into notes (id, title, subtitle, created_at) | What is given to title can be null
            crossedColumns         | CROSSED_COLUMNS    | insert into notes (id, title, subtitle, created_at) | title is given what is named as subtitle
            crossedProperties      | CROSSED_COLUMNS    | insert into notes (id, title, subtitle, created_at) | title is given what is named as subtitle
            crossedIds             | CROSSED_COLUMNS    | insert into notes (id, writer_id, title, subtitle, created_at) | id is given what is named as writer_id
            crossedOnConflict      | CROSSED_COLUMNS    | insert into notes (id, title, subtitle, created_at) | title is given what is named as subtitle
            crossedComparisons     | CROSSED_COLUMNS    | where n.title = #{subtitle}          | title is given what is named as subtitle
            deleteAll              | NO_WHERE           | delete from notes                    | This delete of notes has no where
            updateAll              | NO_WHERE           | update notes                         | This update of notes has no where
            substitution           | SUBSTITUTION       | order by ${order}                    | ${order} puts text into the statement
            star                   | SELECT_STAR        | select n.*                           | A star selects whatever columns
            chanceLimit            | CHANCE_LIMIT       | limit #{query.limit}                 | the order does not tell all of them apart
            """)
    void a_fault_is_found_at_its_line(String statement, FindingKind kind, String line, String message)
            throws IOException {
        List<Finding> findings = findings(statement);

        assertThat(findings).extracting(Finding::kind).containsOnly(kind);
        Finding first = findings.get(0);
        assertThat(first.message()).contains(message);
        assertThat(first.remedy()).isNotBlank();
        assertThat(line(first).strip()).isEqualTo(line);
    }

    @Test
    void every_kind_of_fault_is_shown_here() {
        Set<FindingKind> shown = REPORT.findings().stream().map(Finding::kind).collect(Collectors.toSet());

        assertThat(shown).containsExactlyInAnyOrder(FindingKind.values());
    }

    @Test
    void a_fault_that_only_one_variant_has_names_it() {
        assertThat(findings("onlyInOneVariant").get(0).variant()).isEqualTo("all conditions met");
        assertThat(findings("updateAll").get(0).variant()).isEqualTo("no condition met");
        assertThat(findings("updateAll").get(0).variants()).isEqualTo(1);
    }

    @Test
    void the_mark_stands_under_the_fault() {
        assertThat(TextFormat.of(findings("renamedColumn").get(0)).lines())
                .containsSequence("    |            n.headline as title,", "    |            ^");
    }

    private static List<Finding> findings(String statement) {
        return REPORT.findings().stream()
                .filter(finding -> finding.statement().endsWith("." + statement))
                .toList();
    }

    private static String line(Finding finding) throws IOException {
        return Files.readAllLines(Path.of(finding.place().file()))
                .get(finding.place().line() - 1);
    }
}
