package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What docs/how-to/use-from-java.md promises, word for word. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class UseFromJavaTest {

    @TempDir
    private Path folder;

    @Test
    void a_foreign_project_with_that_dependency_alone_migrates_its_own_database() throws Exception {
        ForeignProject foreign = new ForeignProject(folder);
        try (TestProject project = new TestProject(folder.resolve("db"))) {
            String classPath = foreign.build(block("xml"), block("java"));
            Map<String, String> environment = Map.of("DATABASE_URL", TestProject.address(project.url()));

            assertThat(foreign.run(classPath, environment))
                    .isEqualTo("20260101000000_people UP\n20260102000000_pets UP\nclean\n");
            assertThat(foreign.run(classPath, environment)).isEqualTo("clean\n");
        }
    }

    private static String block(String language) throws IOException {
        String page = Files.readString(Path.of("../docs/how-to/use-from-java.md"));
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(page);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
