package dev.cimiento.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.mapped.NullMarks;
import dev.cimiento.db.mapped.Statement;
import dev.cimiento.db.mapped.Statements;
import dev.cimiento.db.mapped.Variant;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.persistence.catalog.CatalogPersistence;
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
import java.util.stream.IntStream;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many mistakes in this project's own mapper files the proof finds: docs/statement-proof.md has the figures. */
class MutationTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final String BASE = Persistence.class.getPackageName().replaceAll("\\.\\w+$", "");

    /** What nobody can see from the statements and the schema alone, and what changes nothing: for each the docs say why. */
    private static final Set<String> NOT_FOUND = Set.of();

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    @Tag("endurance")
    void every_mistake_is_found_but_those_that_the_docs_name() {
        assertThat(notFound(1)).isSubsetOf(NOT_FOUND);
    }

    @Test
    void a_sample_of_mistakes_is_found_but_for_those_that_the_docs_name() {
        assertThat(notFound(12)).isSubsetOf(NOT_FOUND);
    }

    /** @param step 1 for all, 2 for every other one */
    private static List<String> notFound(int step) {
        List<Mutant> mutants = mutants();
        Map<String, Map<String, List<Object>>> originals = new HashMap<>();
        List<String> survivors = IntStream.range(0, mutants.size())
                .filter(i -> i % step == 0)
                .mapToObj(mutants::get)
                .filter(mutant -> !isFound(
                        mutant,
                        originals.computeIfAbsent(mutant.mapper(), mapper -> sql(load(mapper, xml(resource(mapper)))))))
                .map(Mutant::toString)
                .toList();
        System.out.println("MUTANTS " + mutants.size() + " "
                + mutants.stream().collect(Collectors.groupingBy(Mutant::operator, Collectors.counting())));
        survivors.forEach(s -> System.out.println("SURVIVES " + s));
        return survivors;
    }

    private static boolean isFound(Mutant mutant, Map<String, List<Object>> original) {
        Configuration mutated = load(mutant.mapper(), mutant.xml());
        Set<String> changed = sql(mutated).entrySet().stream()
                .filter(statement -> !Objects.equals(statement.getValue(), original.get(statement.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return !Proof.of(mutated)
                .nullMarked(BASE)
                .only(changed::contains)
                .against(DATABASE.dataSource())
                .findings()
                .isEmpty();
    }

    private static List<Mutant> mutants() {
        Map<String, String> columns = new HashMap<>();
        JdbcClient.create(DATABASE.dataSource())
                .sql("select column_name, data_type from information_schema.columns where table_schema = 'public'")
                .query(row -> {
                    columns.put(row.getString(1), row.getString(2));
                });
        return CatalogPersistence.MAPPERS.stream()
                .map(Class::getName)
                .flatMap(mapper -> new Mutants(mapper, xml(resource(mapper)), columns).all().stream())
                .toList();
    }

    /** What a mapper's statements can become, by their ids. */
    private static Map<String, List<Object>> sql(Configuration mappers) {
        return Statements.of(mappers, new NullMarks(Set.of()), id -> true).stream()
                .collect(Collectors.toMap(
                        Statement::id,
                        statement -> statement.variants().stream()
                                .flatMap(MutationTest::parts)
                                .toList()));
    }

    private static java.util.stream.Stream<Object> parts(Variant variant) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(variant.sql()),
                variant.parameters().stream().map(dev.cimiento.db.mapped.Parameter::name));
    }

    private static Configuration load(String mapper, String xml) {
        Configuration configuration = Persistence.settings();
        InputStream file = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        new XMLMapperBuilder(file, configuration, resource(mapper), configuration.getSqlFragments()).parse();
        return configuration;
    }

    private static String resource(String mapper) {
        return mapper.replace('.', '/') + ".xml";
    }

    private static String xml(String resource) {
        try (InputStream file = Resources.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
