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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that each kind of fault is found at its line, and that the same statement has no other finding. */
class FaultsTest {

    @AutoClose
    private static final TestDatabase DATABASE = Notes.database();

    private static final Report REPORT = Notes.proof(FaultyMapper.class).against(DATABASE.dataSource());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            renamedColumn          | INVALID_SQL        | n.headline as title,                 | column n.headline does not exist
            missingTable           | INVALID_SQL        | from memos n                         | relation "memos" does not exist
            onlyInOneVariant       | INVALID_SQL        | and n.author_id = 1                  | column n.author_id does not exist
            uncastEnum             | PARAMETER_TYPE     | set mood = #{mood}                   | of type Mood, is sent as varchar, but mood is expected
            uncastJson             | PARAMETER_TYPE     | set data = #{data}                   | of type String, is sent as varchar, but jsonb is expected
            wrongType              | PARAMETER_TYPE     | where n.id = #{title}                | of type String, is sent as varchar, but int4 is expected
            numberIntoText         | PARAMETER_TYPE     | set title = #{title}                 | #{title}, of type int, is silently converted
            decimalsIntoNumber     | PARAMETER_TYPE     | set writer_id = #{writer}            | #{writer}, of type BigDecimal, is silently converted
            untypedNull            | NULL_PARAMETER     | where (#{title} is null or n.title = #{title}) | If #{title} is null, its type is unknown
            unknownParameter       | UNKNOWN_PROPERTY   | where n.title = #{filter.title}      | There is no parameter or property filter.title
            unknownProperty        | UNKNOWN_PROPERTY   | where n.title = #{query.headline}    | There is no parameter or property query.headline
            unknownInTest          | UNKNOWN_EXPRESSION | <if test="query.headline != null">   | NoteQuery has no property headline
            unknownMethod          | UNKNOWN_EXPRESSION | <if test="query.title().isThere()">  | has no method isThere
            unusedBound            | UNUSED_PARAMETER   | <select id="unusedBound" resultType="_int"> | does not use its parameter to
            unusedParameter        | UNUSED_PARAMETER   | <select id="unusedParameter" resultType="_int"> | title
            componentWithoutColumn | MISSING_COLUMN     | select n.id,                         | The column writerName for Note.writerName is not selected
            columnWithoutComponent | UNUSED_COLUMN      | n.subtitle                           | takes the column subtitle
            wrongComponent         | RESULT_TYPE        | n.title                              | text cannot be read as a int
            labelWithoutConstant   | RESULT_TYPE        | select n.mood                        | 'ANGRY'::mood cannot be read as a ShortMood
            lostDecimals           | RESULT_TYPE        | select n.price                       | the decimals of a numeric are lost in a int
            outerJoin              | NULLABLE_RESULT    | select w.id,                         | The column id can be null, but Note.id cannot
            nullableIntoPrimitive  | NULLABLE_RESULT    | select n.writer_id                   | The column writer_id can be null
            nullAsDefault          | NULL_AS_DEFAULT    | select n.writer_id as id,            | The column id can be null, and Keyed.id then keeps its default
            incompleteInsert       | INCOMPLETE_INSERT  | insert into notes (id, title, created_at) | omits the column subtitle
            incompleteInOneVariant | INCOMPLETE_INSERT  | insert into notes (                  | omits the column title
            nullIntoColumn         | NULL_INTO_COLUMN   | insert into notes (id, title, subtitle, created_at) | The value for title can be null
            crossedColumns         | CROSSED_COLUMNS    | insert into notes (id, title, subtitle, created_at) | title gets the value for subtitle
            crossedProperties      | CROSSED_COLUMNS    | insert into notes (id, title, subtitle, created_at) | title gets the value for subtitle
            crossedIds             | CROSSED_COLUMNS    | insert into notes (id, writer_id, title, subtitle, created_at) | id gets the value for writer_id
            crossedOnConflict      | CROSSED_COLUMNS    | insert into notes (id, title, subtitle, created_at) | title gets the value for subtitle
            crossedComparisons     | CROSSED_COLUMNS    | where n.title = #{subtitle}          | title gets the value for subtitle
            deleteAll              | NO_WHERE           | delete from notes                    | This delete of notes has no where clause
            updateAll              | NO_WHERE           | update notes                         | This update of notes has no where clause
            substitution           | SUBSTITUTION       | order by ${order}                    | ${order} substitutes text into the statement
            star                   | SELECT_STAR        | select n.*                           | The star selects all columns
            unfilledProperty       | UNFILLED_PROPERTY  | select n.id,                         | No column is selected for Filled.subtitle
            nestedColumn           | RESULT_TYPE        | n.title                              | The column title does not fit the parameter of titleOf
            truncatingCast         | TRUNCATING_CAST    | where n.title = cast(#{id} as char)  | keeps only the first character
            countPage              | CHANCE_LIMIT       | order by n.notes                     | The list is paged, but its order is not unique
            findDraft              | CHANCE_LIMIT       | limit 1                              | The order is not unique
            selectPage             | CHANCE_LIMIT       | order by n.title                     | The list is paged, but its order is not unique
            listAsArray            | PARAMETER_TYPE     | where n.id = any(#{ids})             | #{ids} cannot be sent
            booleanIntoNumber      | PARAMETER_TYPE     | set price = #{price}                 | of type boolean, is sent as bool, but numeric is expected
            emptyCollection        | EMPTY_COLLECTION   | where n.id in                        | If ids is empty, the statement is invalid: syntax error
            emptyLater             | EMPTY_COLLECTION   | n.id in                              | If ids is empty, the statement is invalid: syntax error
            missingStatement       | MISSING_STATEMENT  | int missingStatement(@Param("id") int id); | The method missingStatement has no statement
            unloadableClass        | UNLOADABLE_CLASS   | <select id="unloadableClass" resultType="_int"> | the static initialiser of dev.cimiento.db.proof.FaultyMapper$Unloadable throws
            unfinishedClass        | UNLOADABLE_CLASS   | <select id="unfinishedClass" resultType="_int"> | Unfinished throws java.lang.AssertionError: unknown
            missingComma           | MISSING_COMMA      | writer_id                            | writer_id is the alias of id
            noUniqueIndex          | INVALID_SQL        | insert into notes (id, title, subtitle, created_at) | no unique or exclusion constraint matching
            lockedOuterSide        | INVALID_SQL        | select n.id                          | FOR UPDATE cannot be applied to the nullable side
            quotedParameter        | INVALID_SQL        | where n.title like '%#{title}%'      | The parameter #{title} is inside quotes
            unknownKey             | UNKNOWN_PROPERTY   | <insert id="unknownKey" useGeneratedKeys="true" keyProperty="key"> | The key property key does not exist
            unknownSelectedKey!selectKey | UNKNOWN_PROPERTY | <selectKey keyProperty="key" order="BEFORE" resultType="int"> | The key property key does not exist
            unknownMapKey          | UNKNOWN_PROPERTY   | Map<Integer, Keyed> unknownMapKey(); | @MapKey names headline
            lengthOfList           | UNKNOWN_EXPRESSION | <if test="ids.length > 0">           | List<Integer> has no property length
            methodOfRoot           | UNKNOWN_EXPRESSION | <if test="hasTitle()">               | The parameters have no method hasTitle
            characterForText       | UNKNOWN_EXPRESSION | <if test="title == 'Y'">             | with the character 'Y'
            withoutSelect          | MISSING_STATEMENT  | <association property="title" select="findTitle" column="id"/> | findTitle of Keyed.title has no statement
            withoutProperty        | UNKNOWN_PROPERTY   | <result property="headline" column="title"/> | The result map sets headline
            discriminated          | MISSING_COLUMN     | select n.id,                         | The column kind for the discriminator of Keyed is not selected
            openQuote              | INVALID_SQL        | and n.title like 'a%''               | Unterminated string literal
            chanceLimit            | CHANCE_LIMIT       | limit #{query.limit}                 | The order is not unique
            """)
    void each_kind_of_fault_is_found_at_its_line(String statement, FindingKind kind, String line, String message)
            throws IOException {
        List<Finding> findings = findings(statement);

        assertThat(findings).extracting(Finding::kind).containsOnly(kind);
        Finding first = findings.get(0);
        assertThat(first.message()).contains(message);
        assertThat(first.remedy()).isNotBlank();
        assertThat(line(first).strip()).isEqualTo(line);
    }

    @Test
    void faulty_mapper_has_every_kind_of_fault() {
        Set<FindingKind> shown = REPORT.findings().stream().map(Finding::kind).collect(Collectors.toSet());

        Set<FindingKind> ofStatements = EnumSet.complementOf(EnumSet.of(
                FindingKind.UNLOADABLE_MAPPER,
                FindingKind.INVALID_COMBINATION,
                FindingKind.INVALID_SUPPRESSION,
                FindingKind.UNUSED_SUPPRESSION,
                FindingKind.FIXED_FINDING));
        assertThat(shown).containsExactlyInAnyOrderElementsOf(ofStatements);
    }

    @Test
    void fault_in_a_single_variant_names_that_variant() {
        assertThat(findings("onlyInOneVariant").get(0).variant()).isEqualTo("all conditions met");
        assertThat(findings("updateAll").get(0).variant()).isEqualTo("no condition met");
        assertThat(findings("updateAll").get(0).variants()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uncastEnum       | Cast it, #{mood}::mood, or use a Java type that is sent as mood.
            wrongType        | Cast it, #{title}::int4, or use a Java type that is sent as int4.
            untypedNull      | Cast it: #{title}::varchar.
            misspelledColumn | Perhaps you meant to reference the column "n.title".
            """)
    void advice_is_a_change_that_the_server_accepts(String statement, String advice) {
        assertThat(findings(statement)).extracting(Finding::remedy).containsExactly(advice);
    }

    @Test
    void advice_of_the_server_is_shown() {
        assertThat(findings("outOfScope"))
                .extracting(Finding::remedy)
                .singleElement()
                .as("from PostgreSQL 16, and before")
                .isIn(
                        "To reference that table, you must mark this subquery with LATERAL.",
                        "There is an entry for table \"n\", but it cannot be referenced from this part of the query.");
    }

    @Test
    void cast_that_the_server_rejects_is_not_advised() {
        assertThat(findings("booleanIntoNumber"))
                .extracting(Finding::remedy)
                .containsExactly("Use a Java type that is sent as numeric.");
    }

    @Test
    void text_report_marks_the_fault_in_the_line_below() {
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
