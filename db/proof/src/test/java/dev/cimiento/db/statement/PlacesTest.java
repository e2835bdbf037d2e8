package dev.cimiento.db.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.proof.Notes;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.report.Report;
import dev.cimiento.db.statement.source.Place;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that findings are at the right line of the right file, if the files are loaded as Spring loads them. */
class PlacesTest {

    private static final Path FOLDER =
            Path.of("src/test/resources/dev/cimiento/db/statement").toAbsolutePath();

    private static final Report REPORT = prove();

    private static Report prove() {
        Configuration configuration = new Configuration();
        try (TestDatabase database = Notes.database()) {
            for (String name : new String[] {"DividedMapper.xml", "DividedMapperMore.xml"}) {
                Path file = FOLDER.resolve(name);
                try (InputStream xml = Files.newInputStream(file)) {
                    new XMLMapperBuilder(xml, configuration, "file [" + file + "]", configuration.getSqlFragments())
                            .parse();
                }
            }
            return Proof.of(configuration).against(database.dataSource());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            inFirstFile      | DividedMapper.xml     | select n.ident
            inSecondFile     | DividedMapperMore.xml | select n.ident
            Folder           | DividedMapperMore.xml | <result property="headline" column="title"/>
            inAnnotation     | DividedMapper.java    | List<Integer> inAnnotation();
            inherited        | SharedStatements.java | List<Integer> inherited();
            withoutStatement | DividedMapper.java    | List<Integer> withoutStatement(int id);
            """)
    void finding_is_at_its_line_in_its_file(String statement, String file, String line) throws IOException {
        Place place = REPORT.findings().stream()
                .filter(finding -> (finding.statement() + " " + finding.message()).contains(statement))
                .findFirst()
                .orElseThrow()
                .place();

        assertThat(place.file()).startsWith("src/test/").endsWith("/" + file);
        assertThat(Files.readAllLines(Path.of(place.file()))
                        .get(place.line() - 1)
                        .strip())
                .isEqualTo(line);
    }
}
