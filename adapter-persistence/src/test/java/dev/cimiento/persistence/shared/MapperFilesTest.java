package dev.cimiento.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.persistence.Persistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.builder.xml.XMLMapperEntityResolver;
import org.apache.ibatis.parsing.XNode;
import org.apache.ibatis.parsing.XPathParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the conventions of the mapper files, and that each file is loaded. */
class MapperFilesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SELECT_ALL =
            Pattern.compile("(\\b(select|distinct|returning)|,)\\s+(\\w+\\.)?\\*", Pattern.CASE_INSENSITIVE);

    @Test
    void no_mapper_file_breaks_a_convention() throws IOException {
        List<Path> files = mapperFiles();

        assertThat(files).isNotEmpty();
        for (Path file : files) {
            assertThat(brokenConventions(nameOf(file), Files.readString(file)))
                    .as("%s", file)
                    .isEmpty();
        }
    }

    @Test
    void every_mapper_file_is_loaded() throws IOException {
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            <select id='one'>select /* a.B.one */ ${column} from t</select>         | has ${}
            <select id='one'>select /* a.B.one */ t.* from t</select>               | has select *
            <select id='one'>select /* a.B.one */ distinct * from t</select>        | has select *
            <select id='one'>select /* a.B.one */ /* all */ * from t</select>       | has select *
            <select id='one'>select /* a.B.one */ t.id, t.* from t</select>         | has select *
            <select id='one'>/* a.B.one */ select 1</select>                        | one does not have its name after the first keyword: /* a.B.one */
            <select resultType='x' id='one'>select 1</select>                       | one does not have its name after the first keyword: /* a.B.one */
            <select id='one' resultType='a.BRow'>select /* a.B.one */ 1</select>    | one has a resultType that is a row: resultMap knows it
            <delete id='one'>delete /* a.B.two */ from t</delete>                   | one does not have its name after the first keyword: /* a.B.one */
            """)
    void check_reports_a_broken_convention(String statement, String broken) {
        assertThat(brokenConventions("a.B", "<mapper>" + statement + "</mapper>"))
                .containsExactly(broken);
    }

    @Test
    void check_accepts_text_that_only_looks_like_a_broken_convention() {
        assertThat(brokenConventions(
                        "a.B", "<mapper><select id='one'>select /* a.B.one */ count(*), 2 * 3</select></mapper>"))
                .isEmpty();
    }

    private static List<String> brokenConventions(String name, String xml) {
        List<String> broken = new ArrayList<>();
        if (xml.contains("${")) {
            broken.add("has ${}");
        }
        XNode mapper = new XPathParser(xml, false, null, new XMLMapperEntityResolver()).evalNode("/mapper");
        if (SELECT_ALL.matcher(COMMENT.matcher(text(mapper)).replaceAll(" ")).find()) {
            broken.add("has select *");
        }
        for (XNode statement : mapper.evalNodes("select|insert|update|delete")) {
            String id = statement.getStringAttribute("id");
            String comment = "/* " + name + "." + id + " */";
            if (!text(statement).strip().matches("(?s)\\w+ " + Pattern.quote(comment) + "\\s.*")) {
                broken.add(id + " does not have its name after the first keyword: " + comment);
            }
            if (statement.getStringAttribute("resultType", "").endsWith("Row")) {
                broken.add(id + " has a resultType that is a row: resultMap knows it");
            }
        }
        return broken;
    }

    private static String text(XNode node) {
        return node.getNode().getTextContent();
    }

    /** Returns feature and mapper, without a subpackage of the feature. */
    private static String nameOf(Path file) {
        Path feature = RESOURCES.relativize(file).getName(3);
        return feature + "." + file.getFileName().toString().replace(".xml", "");
    }

    private static List<Path> mapperFiles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith("Mapper.xml")).toList();
        }
    }
}
