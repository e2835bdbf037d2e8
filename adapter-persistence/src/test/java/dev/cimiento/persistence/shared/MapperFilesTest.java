package dev.cimiento.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.persistence.Persistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The habits of the mapper files, and that each of them is loaded. */
class MapperFilesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern STATEMENT =
            Pattern.compile("<(select|insert|update|delete)\\s+id=\"(\\w+)\"[^>]*>\\s*(/\\*[^*]*\\*/)?");

    @Test
    void no_file_breaks_a_habit() throws IOException {
        List<Path> files = mapperFiles();

        assertThat(files).isNotEmpty();
        for (Path file : files) {
            assertThat(brokenHabits(nameOf(file), Files.readString(file)))
                    .as("%s", file)
                    .isEmpty();
        }
    }

    @Test
    void every_file_is_loaded() throws IOException {
        Set<String> loaded = Persistence.mappers().getMapperRegistry().getMappers().stream()
                .map(Class::getName)
                .collect(Collectors.toSet());

        assertThat(mapperFiles())
                .extracting(file -> RESOURCES
                        .relativize(file)
                        .toString()
                        .replace(".xml", "")
                        .replace(file.getFileSystem().getSeparator(), "."))
                .containsExactlyInAnyOrderElementsOf(loaded);
    }

    @Test
    void the_check_sees_each_habit_that_is_broken() {
        assertThat(brokenHabits("a.B", "<select id=\"one\">/* a.B.one */ select ${column} from t</select>"))
                .containsExactly("has ${}");
        assertThat(brokenHabits("a.B", "<select id=\"one\">/* a.B.one */ select t.* from t</select>"))
                .containsExactly("has select *");
        assertThat(brokenHabits("a.B", "<select id=\"one\">/* a.B.one */ select\n  * from t</select>"))
                .containsExactly("has select *");
        assertThat(brokenHabits("a.B", "<delete id=\"one\">delete from t</delete>"))
                .containsExactly("one does not begin with /* a.B.one */");
        assertThat(brokenHabits("a.B", "<delete id=\"one\">/* a.B.two */ delete from t</delete>"))
                .containsExactly("one does not begin with /* a.B.one */");
        assertThat(brokenHabits("a.B", "<select id=\"one\">/* a.B.one */ select count(*) from t</select>"))
                .isEmpty();
    }

    private static List<String> brokenHabits(String name, String xml) {
        List<String> broken = new ArrayList<>();
        if (xml.contains("${")) {
            broken.add("has ${}");
        }
        if (Pattern.compile("(select|,|\\.)\\s*\\*(?!/)").matcher(xml).find()) {
            broken.add("has select *");
        }
        Matcher statement = STATEMENT.matcher(xml);
        while (statement.find()) {
            String comment = "/* " + name + "." + statement.group(2) + " */";
            if (!comment.equals(statement.group(3))) {
                broken.add(statement.group(2) + " does not begin with " + comment);
            }
        }
        return broken;
    }

    /** Feature and mapper, the last two parts of the path. */
    private static String nameOf(Path file) {
        int names = file.getNameCount();
        return file.subpath(names - 2, names)
                .toString()
                .replace(".xml", "")
                .replace(file.getFileSystem().getSeparator(), ".");
    }

    private static List<Path> mapperFiles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith("Mapper.xml")).toList();
        }
    }
}
