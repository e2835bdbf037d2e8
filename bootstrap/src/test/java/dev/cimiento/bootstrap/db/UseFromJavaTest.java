package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the examples of docs/how-to/use-from-java.md. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class UseFromJavaTest {

    @TempDir
    private static Path folder;

    private static ForeignProject foreign = new ForeignProject(Path.of(""));
    private static String classPath = "";

    @BeforeAll
    static void build() throws Exception {
        foreign = new ForeignProject(folder);
        classPath = foreign.build(block("xml"), block("java"), """
                import dev.cimiento.db.project.Project;

                public class ShowHistory {

                    public static void main(String[] arguments) {
                        System.out.println(Project.packaged("db").changelog().revisions());
                    }
                }
                """);
    }

    @Test
    void foreign_project_migrates_its_database_with_only_that_dependency() throws Exception {
        try (TestProject project = new TestProject(folder.resolve("db"))) {
            Map<String, String> environment = Map.of("DATABASE_URL", TestDatabase.address(project.url()));

            assertThat(foreign.run(classPath, "Release", environment))
                    .isEqualTo("20260101000000_people UP\n20260102000000_pets UP\nclean\n");
            assertThat(foreign.run(classPath, "Release", environment)).isEqualTo("clean\n");
        }
    }

    @Test
    void foreign_project_with_a_packaged_folder_db_uses_its_own() throws Exception {
        foreign.packageFile("db/changelog/versions/20260101000000_people.sql", """
                --liquibase formatted sql logicalFilePath:20260101000000
                -- follows: base

                --changeset shop:20260101000000-1
                create table people (id int);
                --rollback drop table people;
                """);

        assertThat(foreign.run(classPath, "ShowHistory", Map.of())).isEqualTo("[20260101000000_people]\n");
    }

    @Test
    void modules_that_other_projects_use_contain_none_of_this_projects_sql() {
        assertThat(List.of("core", "engine", "proof", "embedded", "cli")).allSatisfy(module -> {
            assertThat(Path.of("../db", module, "target/classes/dev")).isDirectory();
            assertThat(Path.of("../db", module, "target/classes/db")).doesNotExist();
        });
    }

    private static String block(String language) throws IOException {
        String page = Files.readString(Path.of("../docs/how-to/use-from-java.md"));
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(page);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
