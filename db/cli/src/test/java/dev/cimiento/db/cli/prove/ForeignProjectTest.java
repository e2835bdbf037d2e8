package dev.cimiento.db.cli.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.cli.StandaloneProgram;
import dev.cimiento.db.cli.TestRun;
import dev.cimiento.db.proof.Notes;
import dev.cimiento.db.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the proof of a compiled project that this program does not know, by the runnable jar. */
class ForeignProjectTest {

    @AutoClose
    private static final TestDatabase DATABASE = Notes.database();

    private static final String FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "https://mybatis.org/dtd/mybatis-3-mapper.dtd">
            <mapper namespace="com.example.FileMapper">
              <select id="find" resultType="%s">
                select n.headline as title from notes n
              </select>
            </mapper>
            """;

    @TempDir
    private Path folder;

    private Map<String, String> environment = Map.of();
    private String out = "";
    private String err = "";

    @BeforeEach
    void compileProject() throws IOException {
        write("com/example/Note.java", "package com.example; public record Note(String title) {}");
        write("com/example/FileMapper.java", "package com.example; interface FileMapper { Note find(); }");
        write("com/example/AnnotatedMapper.java", """
                package com.example;
                interface AnnotatedMapper {
                    @org.apache.ibatis.annotations.Delete("delete from memos")
                    void clear();
                }
                """);
        write("com/example/Other.java", "package com.example; interface Other { void run(); }");
        write("pom.xml", "<project/>");
        compile(List.of("Note", "FileMapper", "AnnotatedMapper", "Other"));
    }

    private void compile(List<String> types) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        List<String> arguments = new ArrayList<>(List.of(
                "-d",
                folder.toString(),
                "-parameters",
                "-cp",
                folder + File.pathSeparator + System.getProperty("java.class.path")));
        types.forEach(type ->
                arguments.add(folder.resolve("com/example/" + type + ".java").toString()));
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    @Test
    void test_on_the_page_for_other_projects_compiles() throws IOException {
        String page = Files.readString(Path.of("../../docs/how-to/prove-your-statements.md"));
        String test = page.substring(page.indexOf("```java") + "```java".length(), page.indexOf("```\n\nUse the"));
        write("com/example/StatementsTest.java", "package com.example;" + test);
        write("com/example/BookMapper.java", "package com.example; interface BookMapper {}");

        compile(List.of("StatementsTest", "BookMapper"));
    }

    @Test
    void mapper_files_and_annotated_interfaces_of_a_class_path_are_proved() throws IOException {
        write("mappers/notes.xml", FILE.formatted("com.example.Note"));

        assertThat(prove("--classpath", folder.toString())).isEqualTo(1);
        assertThat(out)
                .contains("mappers/notes.xml:5:12: error: column n.headline does not exist")
                .contains("relation \"memos\" does not exist")
                .contains("2 statements, ");
    }

    @Test
    void mapper_file_that_cannot_be_loaded_is_a_finding_and_the_other_statements_are_proved() throws IOException {
        write("mappers/notes.xml", FILE.formatted("com.example.Note"));
        write("mappers/broken.xml", FILE.formatted("com.example.Note").replace("</select>", "</selects>"));
        write("mappers/other.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "https://mybatis.org/dtd/mybatis-3-mapper.dtd">
                <mapper namespace="com.example.OtherMapper">
                  <select id="all" resultType="string">select <include refid="columns"/> from notes</select>
                  <select id="one" resultType="string">select n.subject from notes n</select>
                </mapper>
                """);

        assertThat(prove("--classpath", folder.toString())).isEqualTo(1);
        assertThat(out)
                .contains("mappers/broken.xml:6:", "error: The mapper file cannot be loaded: ")
                .contains("mappers/other.xml:1:1: error: An element of the mapper cannot be loaded: "
                        + "Could not find SQL statement to include with refid 'com.example.OtherMapper.columns'")
                .contains("column n.headline does not exist", "column n.subject does not exist")
                .contains("3 statements, ");
    }

    @Test
    void type_aliases_of_a_package_are_found_in_the_class_path() throws IOException {
        write("mappers/notes.xml", FILE.formatted("note"));
        write("mybatis.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE configuration PUBLIC "-//mybatis.org//DTD Config 3.0//EN" "https://mybatis.org/dtd/mybatis-3-config.dtd">
                <configuration><typeAliases><package name="com.example"/></typeAliases></configuration>
                """);

        assertThat(prove(
                        "--classpath",
                        folder.toString(),
                        "--mybatis-config",
                        folder.resolve("mybatis.xml").toString()))
                .isEqualTo(1);
        assertThat(out).contains("column n.headline does not exist");
    }

    @Test
    void type_aliases_are_read_from_the_configuration_file_of_mybatis() throws IOException {
        write("mappers/notes.xml", FILE.formatted("Memo"));
        write("mybatis.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE configuration PUBLIC "-//mybatis.org//DTD Config 3.0//EN" "https://mybatis.org/dtd/mybatis-3-config.dtd">
                <configuration><typeAliases><typeAlias alias="Memo" type="com.example.Note"/></typeAliases></configuration>
                """);

        assertThat(prove("--classpath", folder.toString())).isEqualTo(1);
        assertThat(out)
                .contains("mappers/notes.xml:1:1: error: The mapper file cannot be loaded: Cannot find class: Memo")
                .contains("name MyBatis's configuration file with its type aliases");
        write("db/changelog/versions/20260101000000_notes.sql", """
                --liquibase formatted sql logicalFilePath:20260101000000
                -- follows: base

                --changeset test:20260101000000-1
                create table notes (headline text);
                --rollback drop table notes;
                """);
        run("lint", "--classpath", folder.toString(), "--changelog", folder + "/db/changelog");
        assertThat(err)
                .contains("These mappers cannot be loaded:\n  mappers/notes.xml:1:1: The mapper file cannot be loaded");

        prove("--classpath", folder.toString(), "--mybatis-config", folder + "/mybatis.xml");
        assertThat(out).contains("column n.headline does not exist");
    }

    @Test
    void generated_revision_lists_the_statements_of_a_class_path_that_it_breaks() throws IOException {
        write("db/changelog/versions/20260101000000_notes.sql", """
                --liquibase formatted sql logicalFilePath:20260101000000
                -- follows: base

                --changeset test:20260101000000-1
                create table notes (headline text);
                --rollback drop table notes;
                """);
        write("db/schema/notes.sql", "create table notes (\n-- renamed from: headline\ntitle text\n);\n");
        write("mappers/notes.xml", FILE.formatted("com.example.Note"));

        run("revision", "--autogenerate", "--changelog", folder + "/db/changelog", "--classpath", folder.toString());

        assertThat(out).as(err).contains("column n.headline does not exist", "The revision breaks 1 statement");
    }

    @Test
    void generated_revision_lists_the_statements_of_other_programs_that_it_breaks() throws IOException {
        write("db/changelog/versions/20260101000000_notes.sql", """
                --liquibase formatted sql logicalFilePath:20260101000000
                -- follows: base

                --changeset test:20260101000000-1
                create table notes (headline text);
                --rollback drop table notes;
                """);
        write("db/schema/notes.sql", "create table notes (\n-- renamed from: headline\ntitle text\n);\n");
        write("db/consumers/reports/notes.sql", """
                -- owner: Reports, reports@example.com
                select n.headline from notes n where n.headline = $1;
                """);

        assertThat(run("prove", "--changelog", folder + "/db/changelog"))
                .as(err)
                .isZero();
        assertThat(out).contains("1 statements, ");

        run("revision", "--autogenerate", "--changelog", folder + "/db/changelog");
        String file = folder + "/db/consumers/reports/notes.sql";
        assertThat(out)
                .as(err)
                .contains(
                        file + ":2:8: error: column n.headline does not exist",
                        "reports/notes.sql#1, owner: Reports, reports@example.com",
                        "The revision breaks 1 statement of other programs (1 finding; Reports, reports@example.com in "
                                + file + "). ");

        assertThat(run("prove", "--changelog", folder + "/db/changelog", "--json"))
                .isEqualTo(1);
        assertThat(out).contains("\"owner\":\"Reports, reports@example.com\"");
        assertThat(run("prove", "--changelog", folder + "/db/changelog", "--at", "head-1"))
                .as(out)
                .isZero();
    }

    @Test
    void project_with_mybatis_plus_gets_the_settings_of_mybatis_plus() throws IOException {
        write("com/example/Dated.java", """
                package com.example;
                public class Dated {
                    public void setCreatedAt(java.time.OffsetDateTime createdAt) {}
                }
                """);
        write("com/example/DatedMapper.java", """
                package com.example;
                interface DatedMapper {
                    @org.apache.ibatis.annotations.Select("select n.created_at from notes n where n.id = #{id}")
                    Dated find(int id);
                }
                """);
        compile(List.of("Dated", "DatedMapper"));
        assertThat(prove("--classpath", folder.toString(), "--fail-on", "warning"))
                .isEqualTo(1);
        assertThat(out).contains("No component of Dated takes the column created_at");

        // The part of MyBatis-Plus that the program looks for.
        write("com/example/MybatisConfiguration.java", """
                package com.baomidou.mybatisplus.core;
                public class MybatisConfiguration extends org.apache.ibatis.session.Configuration {
                    public MybatisConfiguration() {
                        setMapUnderscoreToCamelCase(true);
                    }
                }
                """);
        compile(List.of("MybatisConfiguration"));
        prove("--classpath", folder.toString(), "--fail-on", "warning");
        assertThat(out).contains("[invalid-sql]").doesNotContain("created_at");
    }

    @Test
    void hint_below_the_first_findings_names_the_option_as_the_user_writes_it() throws IOException {
        String statements = IntStream.range(0, 11)
                .mapToObj(i -> "@org.apache.ibatis.annotations.Select(\"select n.c%1$d from notes n\") int c%1$d();"
                        .formatted(i))
                .collect(Collectors.joining("\n"));
        write("com/example/ManyMapper.java", "package com.example; interface ManyMapper {" + statements + "}");
        compile(List.of("ManyMapper"));

        prove("--classpath", folder.toString());
        assertThat(out).contains("To list all findings, add: --all");

        environment = Map.of("CIMIENTO_MAVEN", "true");
        prove("--classpath", folder.toString());
        assertThat(out).contains("To list all findings, add: -Dcimiento.arguments=--all");
    }

    @Test
    void missing_entry_of_the_class_path_is_an_error() {
        assertThat(prove("--classpath", folder + "/classes")).isEqualTo(1);
        assertThat(err).contains("The class path contains " + folder + "/classes, which does not exist.");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }

    private int prove(String... options) {
        List<String> arguments = new ArrayList<>(List.of("prove", "--live"));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... command) {
        TestRun run = TestRun.of(new StandaloneProgram(environment), DATABASE, command);
        out = run.out();
        err = run.err();
        return run.exitCode();
    }
}
