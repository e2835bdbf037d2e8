package dev.cimiento.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.statement.MappedStatements;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.type.NullMarks;
import dev.cimiento.db.statement.variant.Parameter;
import dev.cimiento.db.statement.variant.Variant;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.sql.ProjectDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.builder.BuilderException;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures how many mutants of this project's mapper files the proof finds; docs/statement-proof.md has the figures.
 */
class MutationTest {

    @AutoClose
    private static final TestDatabase DATABASE = ProjectDatabase.create();

    private static final Configuration ALL = Persistence.mappers();

    private static final String BASE = Persistence.class.getPackageName().replaceAll("\\.\\w+$", "");

    /**
     * The mutants that are not found, each with its reason in the docs: some change nothing, others only the meaning of
     * rows.
     */
    private static final List<String> NOT_FOUND = text(resource(
                    MutationTest.class.getPackageName() + ".not-found", ".txt"))
            .lines()
            .toList();

    @Test
    @Tag("endurance")
    void every_mutant_is_found_except_those_that_the_docs_list() {
        assertThat(notFound(mutants())).hasSameElementsAs(NOT_FOUND);
    }

    /**
     * The names choose the sample, so that a new statement does not change the rest of it. The driver describes each
     * statement as a prepared one of the session, whatever its threshold.
     */
    @Test
    @Tag("session")
    void every_mutant_of_a_sample_is_found_except_those_that_the_docs_list() {
        List<Mutant> sample = mutants()
                .filter(mutant -> Math.floorMod(mutant.toString().hashCode(), 160) == 0)
                .toList();

        assertThat(sample).isNotEmpty();
        assertThat(notFound(sample.stream())).isSubsetOf(NOT_FOUND);
    }

    private static Set<String> notFound(Stream<Mutant> mutants) {
        Map<String, Map<String, List<String>>> originals = new HashMap<>();
        return mutants.filter(
                        mutant -> !isFound(mutant, originals.computeIfAbsent(mutant.mapper(), MutationTest::original)))
                .map(Mutant::toString)
                .collect(Collectors.toSet());
    }

    private static Map<String, List<String>> original(String mapper) {
        return sql(load(mapper, text(resource(mapper, ".xml"))));
    }

    private static boolean isFound(Mutant mutant, Map<String, List<String>> original) {
        Configuration mutated;
        try {
            mutated = load(mutant.mapper(), mutant.xml());
        } catch (BuilderException refused) {
            // MyBatis rejects the file, so no program starts with it.
            return true;
        }
        Map<String, List<String>> statements = sql(mutated);
        Set<String> changed = Stream.concat(statements.keySet().stream(), original.keySet().stream())
                .filter(statement -> !Objects.equals(statements.get(statement), original.get(statement)))
                .collect(Collectors.toSet());
        // A mutant of a temporary table can be found in any statement that uses the table.
        boolean table = changed.stream().anyMatch(statement -> statement.endsWith(".create"));
        return Proof.of(mutated)
                .nullMarked(BASE)
                .only(statement -> table || changed.contains(statement))
                .against(DATABASE.dataSource())
                .findings()
                .stream()
                .anyMatch(finding -> finding.kind() != FindingKind.SUBSTITUTION);
    }

    private static Stream<Mutant> mutants() {
        Columns columns = Columns.of(DATABASE.dataSource());
        return Persistence.mappers().getMapperRegistry().getMappers().stream()
                .map(Class::getName)
                .sorted()
                .flatMap(mapper -> new Mutants(mapper, text(resource(mapper, ".xml")), columns).all().stream());
    }

    /** Returns all variants of a mapper's statements, by statement id. */
    private static Map<String, List<String>> sql(Configuration mappers) {
        return MappedStatements.of(mappers, new NullMarks(Set.of()), id -> true)
                .collect(Collectors.toMap(
                        Statement::id,
                        statement -> statement.variants().stream()
                                .flatMap(MutationTest::parts)
                                .toList()));
    }

    private static Stream<String> parts(Variant variant) {
        return Stream.concat(
                Stream.of(variant.sql()), variant.parameters().stream().map(Parameter::name));
    }

    private static Configuration load(String mapper, String xml) {
        Configuration configuration = Persistence.settings();
        // A mapper can include fragments of others.
        for (String fragment : ALL.getSqlFragments().keySet()) {
            if (fragment.contains(".") && !fragment.startsWith(mapper + ".")) {
                configuration
                        .getSqlFragments()
                        .put(fragment, ALL.getSqlFragments().get(fragment));
            }
        }
        InputStream file = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        new XMLMapperBuilder(file, configuration, resource(mapper, ".xml"), configuration.getSqlFragments()).parse();
        return configuration;
    }

    private static String resource(String name, String ending) {
        return name.replace('.', '/') + ending;
    }

    private static String text(String resource) {
        try (InputStream file = Resources.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
