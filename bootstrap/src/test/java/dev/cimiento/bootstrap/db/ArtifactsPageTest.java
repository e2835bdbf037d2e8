package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Compares docs/artifacts.md with the POMs. */
class ArtifactsPageTest {

    private static final List<String> NOT_PUBLISHED = List.of("test", "provided");

    @ParameterizedTest
    @ValueSource(strings = {"core", "engine", "proof", "embedded", "cli", "starter", "maven-plugin"})
    void page_lists_the_dependencies_of_the_artifact(String module) throws Exception {
        Element pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("../db", module, "pom.xml").toFile())
                .getDocumentElement();
        List<String> dependencies = elements(pom, "dependency")
                .filter(dependency -> !NOT_PUBLISHED.contains(text(dependency, "scope")))
                .map(dependency -> text(dependency, "artifactId").replaceAll("\\$\\{.*}", "…"))
                .toList();

        assertThat(new TreeSet<>(listed(text(pom, "artifactId")))).isEqualTo(new TreeSet<>(dependencies));
    }

    /** Returns the names in the last column of the artifact's line. */
    private static List<String> listed(String artifact) throws IOException {
        String line = Files.readAllLines(Path.of("../docs/artifacts.md")).stream()
                .filter(text -> text.startsWith("| `" + artifact + "` |"))
                .findFirst()
                .orElseThrow();
        String[] columns = line.split("\\|");
        return Pattern.compile("`([^`]+)`")
                .matcher(columns[columns.length - 1])
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1).map(i -> (Element) found.item(i));
    }

    /** Returns the text of a child element; empty if there is no such child. */
    private static String text(Element parent, String name) {
        return elements(parent, name)
                .filter(element -> element.getParentNode() == parent)
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }
}
