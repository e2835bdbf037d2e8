package dev.cimiento.db.cli.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.cli.TestHost;
import dev.cimiento.db.cli.TestRun;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.statistics.StatementStatistics;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.db.testing.UnpackedPrograms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the command on a program with a statement that has its name in a comment, and one that has none. */
class SlowQueriesCommandTest {

    /** The statements of the program. */
    interface BookMapper {

        @Select("<script>select /* shop.BookMapper.page */ title from books"
                + " <where><if test='year != null'>year = #{year}</if></where></script>")
        List<String> page(@Param("year") Integer year);

        @Select("<script>select title from books where id in"
                + " <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
        List<String> titles(@Param("ids") List<Integer> ids);

        @Update("create /* shop.BookMapper.stage */ temporary table staged_books (title text) on commit drop")
        void stage();

        @Select("select /* shop.BookMapper.staged */ title from staged_books")
        List<String> staged();
    }

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.empty();

    @TempDir
    private Path folder;

    @BeforeAll
    static void createTable() throws SQLException {
        String name = DATABASE.url().database();
        DATABASE.execute("create table books (id integer primary key, title text not null, year integer not null)");
        DATABASE.execute("alter database " + name + " set pg_stat_statements.track = 'top'");
    }

    @BeforeEach
    void runStatements() throws SQLException {
        new StatementStatistics(DATABASE.url()).reset();
        DATABASE.execute("select /* shop.BookMapper.page */ title from books");
        DATABASE.execute("select /* shop.BookMapper.page */ title from books");
        DATABASE.execute("select /* shop.BookMapper.page */ title from books where year = 2026");
        DATABASE.execute("select title from books where id in (1, 2, 3, 4, 5, 6, 7)");
        DATABASE.execute("comment on table books is 'a secret'");
    }

    @Test
    void variants_of_a_mapped_statement_are_one_load_with_file_and_line() {
        JsonNode json = json("slow-queries", "--json");

        JsonNode page = mapped(json, "shop.BookMapper.page");
        assertThat(page.get("load").get("calls").asInt()).isEqualTo(3);
        assertThat(page.get("statement").asString()).endsWith("$BookMapper.page");
        assertThat(page.get("file").asString()).endsWith("SlowQueriesCommandTest.java");
        assertThat(page.get("line").asInt()).isPositive();
        assertThat(page.get("plan").isNull()).isTrue();
    }

    @Test
    void statement_without_a_name_is_recognized_by_its_words() {
        JsonNode titles = mapped(json("slow-queries", "--json"), BookMapper.class.getName() + ".titles");

        assertThat(titles.get("load").get("calls").asInt()).isEqualTo(1);
    }

    @Test
    void statements_of_other_programs_stand_apart_without_their_strings() {
        String out = run("slow-queries").out();

        assertThat(out.substring(out.indexOf("Mapped statements:"), out.indexOf("Other statements:")))
                .contains("shop.BookMapper.page (", "BookMapper.titles (")
                .doesNotContain("comment on");
        assertThat(out.substring(out.indexOf("Other statements:")))
                .contains("comment on table books is '…'")
                .doesNotContain("secret");
    }

    @Test
    void list_is_as_long_as_the_user_asks() {
        assertThat(run("slow-queries", "--top", "1").out()).contains("… and 1 more (--top 2)");
        assertThat(run("slow-queries", "--top", "0").exitCode()).isEqualTo(2);
    }

    @Test
    void explained_statement_has_its_generic_plan() {
        JsonNode json = json("slow-queries", "--explain", "--json");

        assertThat(mapped(json, BookMapper.class.getName() + ".titles")
                        .get("plan")
                        .toString())
                .contains("Index Cond", "books");
    }

    @Test
    void explained_statements_of_a_project_have_plans_and_indexes_for_the_sizes_of_the_database() throws Exception {
        DATABASE.execute("create /* shop.BookMapper.stage */ temporary table staged_books (title text) on commit drop;"
                + " select /* shop.BookMapper.staged */ title from staged_books");
        DATABASE.execute("insert into books select n, 'title', n % 3000 from generate_series(100, 60000) as n");
        DATABASE.execute("analyze books");
        Path changelog = folder.resolve("db/changelog");
        Files.createDirectories(changelog.resolve("versions"));
        Files.writeString(changelog.resolve("versions/20260101000000_books.sql"), """
                --liquibase formatted sql logicalFilePath:20260101000000
                -- follows: base

                --changeset test:20260101000000-1
                create table books (id integer primary key, title text not null, year integer not null);
                --rollback drop table books;
                """);
        UnpackedPrograms.linkedInto(Files.createDirectories(folder.resolve("scratch")));

        TestRun run = run("slow-queries", "--explain", "--changelog", changelog.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("      With this index: create index on books (year)")
                .contains("Index Scan using cimiento_tried_idx")
                .contains("      no plan: PostgreSQL runs this command without one")
                .contains(
                        "      no plan: ERROR: relation \"staged_books\" does not exist; a temporary table exists only")
                .contains("      On a scratch database with the same sizes:", "        Seq Scan on staged_books");
    }

    @Test
    void statistics_are_reset_after_they_are_printed() {
        assertThat(run("slow-queries", "--reset").out()).contains("shop.BookMapper.page");

        assertThat(run("slow-queries").out()).contains("No mapped statement was run.");
    }

    private static JsonNode mapped(JsonNode json, String name) {
        return json.get("statements")
                .valueStream()
                .filter(statement -> statement.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(json.toString()));
    }

    private JsonNode json(String... options) {
        TestRun run = run(options);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private TestRun run(String... options) {
        Configuration configuration = new Configuration();
        configuration.addMapper(BookMapper.class);
        return TestRun.of(
                new TestHost(Optional.empty(), Optional.of(Proof.of(configuration)), folder), DATABASE, options);
    }
}
