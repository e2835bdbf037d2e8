package dev.cimiento.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Checks the architecture rules, and that each rule detects a violation. */
class ArchitectureTest {

    private static final String BASE = ProgramClasses.BASE;
    private static final String FIXTURE = ArchitectureTest.class.getPackageName() + ".fixture";

    private static final int MOST_FILES = 16;

    @TestFactory
    Stream<DynamicTest> code_follows_the_rule() {
        return new Architecture(BASE, Architecture.FEATURES)
                .rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(ProgramClasses.classes())));
    }

    @TestFactory
    Stream<DynamicTest> violation_in_the_fixture_is_detected_by_the_rule() {
        JavaClasses ruin = new ClassFileImporter().importPackages(FIXTURE);
        return new Architecture(FIXTURE, Map.of("catalog", Set.of(), "order", Set.of()))
                .rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> assertThat(bites(rule.getValue(), ruin)).isTrue()));
    }

    @Test
    void packages_that_rules_name_exist() throws IOException {
        Set<String> packages =
                sourcePackages().stream().map(ArchitectureTest::packageName).collect(Collectors.toSet());

        assertThat(Architecture.MODULES)
                .allSatisfy(
                        module -> assertThat(packages).anyMatch(name -> name.startsWith(BASE + "." + module + ".")));
        assertThat(Architecture.FEATURES.keySet())
                .allSatisfy(feature -> assertThat(packages).anyMatch(name -> name.endsWith("." + feature)));
    }

    @Test
    void every_package_has_javadoc() throws IOException {
        assertThat(sourcePackages())
                .isNotEmpty()
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
    }

    @Test
    void packages_are_at_most_two_levels_deep_below_their_module() throws IOException {
        assertThat(sourcePackages()).allSatisfy(folder -> {
            assertThat(packageName(folder).substring(BASE.length() + 1).split("\\."))
                    .hasSizeBetween(1, 3);
        });
    }

    @Test
    void every_package_of_more_than_sixteen_files_gives_the_reason() throws IOException {
        assertThat(sourcePackages())
                .filteredOn(folder -> files(folder) > MOST_FILES)
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .contains("One package because "));
    }

    @Test
    void no_two_types_of_main_code_have_the_same_simple_name() throws IOException {
        assertThat(sourcePackages().stream()
                        .flatMap(ArchitectureTest::javaFiles)
                        .map(file -> file.getFileName().toString())
                        .filter(name -> !name.equals("package-info.java")))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the number of Java files, without package-info. */
    private static long files(Path folder) {
        return javaFiles(folder).count() - 1;
    }

    private static boolean bites(ArchRule rule, JavaClasses classes) {
        return rule.allowEmptyShould(true).evaluate(classes).hasViolation();
    }

    /** Returns the source folders of all packages of the program. */
    private static List<Path> sourcePackages() throws IOException {
        try (Stream<Path> modules = Files.find(Path.of(".."), 2, (folder, file) -> file.isDirectory())) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(ArchitectureTest::packagesBelow)
                    .toList();
        }
    }

    private static String packageName(Path folder) {
        String path = folder.toString().replace(folder.getFileSystem().getSeparator(), ".");
        return path.substring(path.indexOf("src.main.java.") + "src.main.java.".length());
    }

    private static Stream<Path> packagesBelow(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
