package dev.cimiento.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.mapped.NullMarks;
import dev.cimiento.db.mapped.Parameter;
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
import java.util.stream.Stream;
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

    /** For each the docs say why: some change nothing, others only what rows mean. */
    private static final Set<String> NOT_FOUND = Set.of(
            "CategoryMapper: drop a where: where not p.is_cycle",
            "CategoryMapper: drop a where: where p.category_id = #{id}",
            "CategoryMapper: drop a where: where c.parent_id = #{id}",
            "CategoryMapper: drop a where: where p.category_id = c.id",
            "CategoryMapper: drop a where: <where> <include refid=\"filter\"/> <include refid=\"after\"/> </where>",
            "CategoryMapper: left join: join",
            "CategoryMapper: remove a cast: ::text",
            "CategoryStagingMapper: remove a cast: ::text",
            "CategoryStagingMapper: drop a where: where c.name_lower in ( select s.parent_lower from staged_categories s)",
            "ProductMapper: drop a where: <where> <include refid=\"filter\"/> <include refid=\"after\"/> </where>",
            "ProductMapper: drop a where: where pt.product_id = p.id",
            "ProductMapper: drop a where: where c.id = #{category.id}",
            "ProductMapper: drop a where: where pt.tag_id = any (#{query.tagIds, typeHandler=IdSet})",
            "ProductMapper: drop from the select: p.name_folded,",
            "ProductMapper: left join: join",
            "ProductMapper: swap two parameters: #{searched.folded}) then 2 when ts_filter(p.search, '{a}') @@ #{query.text}",
            "ProductStagingMapper: remove a cast: ::text",
            "ProductStagingMapper: drop a where: where c.name_lower in ( select s.category_lower from staged_products s)",
            "ProductStagingMapper: drop a where: where t.name in ( select named.tag from staged_products s cross join"
                    + " unnest(s.tag_names) as named (tag))",
            "ProductMapper: swap two parameters: #{state.nameWords}::tsvector, 'A') || setweight(#{state.descriptionWords}",
            "StockMovementMapper: drop a where: where l.product_id = any (#{productIds})",
            "StockMovementMapper: left join: join",
            "TagStagingMapper: remove a cast: ::text",
            "TagMapper: drop a where: <where> <include refid=\"filter\"/> <include refid=\"after\"/> </where>");

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
    void of_a_sample_of_mistakes_all_are_found_but_those_that_the_docs_name() {
        assertThat(notFound(40)).isSubsetOf(NOT_FOUND);
    }

    /** @param step 1 for all, 2 for every other one */
    private static List<String> notFound(int step) {
        List<Mutant> mutants = mutants();
        Map<String, Map<String, List<String>>> originals = new HashMap<>();
        return IntStream.range(0, mutants.size())
                .filter(i -> i % step == 0)
                .mapToObj(mutants::get)
                .filter(mutant -> !isFound(mutant, originals.computeIfAbsent(mutant.mapper(), MutationTest::original)))
                .map(Mutant::toString)
                .toList();
    }

    private static Map<String, List<String>> original(String mapper) {
        return sql(load(mapper, xml(resource(mapper))));
    }

    private static boolean isFound(Mutant mutant, Map<String, List<String>> original) {
        Configuration mutated = load(mutant.mapper(), mutant.xml());
        Set<String> changed = sql(mutated).entrySet().stream()
                .filter(statement -> !Objects.equals(statement.getValue(), original.get(statement.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        // A temporary table that is another is a mistake of those that use it.
        boolean table = changed.stream().anyMatch(statement -> statement.endsWith(".create"));
        return !Proof.of(mutated)
                .nullMarked(BASE)
                .only(statement -> table || changed.contains(statement))
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
    private static Map<String, List<String>> sql(Configuration mappers) {
        return Statements.of(mappers, new NullMarks(Set.of()), id -> true).stream()
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
