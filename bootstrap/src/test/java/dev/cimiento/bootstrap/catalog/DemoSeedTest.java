package dev.cimiento.bootstrap.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.application.catalog.ProductService;
import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.invariant.Invariants;
import dev.cimiento.db.seed.Seeds;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks that the demo data, which is written in SQL, equals data that the program would write. */
class DemoSeedTest {

    @AutoClose
    private static final RunningServer SERVER = new RunningServer();

    private static final JdbcClient SQL = JdbcClient.create(SERVER.dataSource());

    @BeforeAll
    static void load() {
        new Seeds(SqlFolder.classpath("db/seed")).run(SERVER.dataSource(), "demo");
    }

    @Test
    void demo_data_loaded_twice_changes_nothing() {
        List<Map<String, Object>> before = counts();

        load();

        assertThat(counts()).isEqualTo(before);
        assertThat(before.get(0)).doesNotContainValue(0L);
    }

    @Test
    void every_file_of_the_demo_data_names_its_licence() {
        assertThat(SqlFolder.classpath("db/seed").files().values())
                .isNotEmpty()
                .allSatisfy(sql -> assertThat(sql).containsPattern("-- Licence: (Apache-2.0|CC0-1.0|CC-BY-4.0)"));
    }

    @Test
    void demo_data_breaks_no_invariant() {
        assertThat(new Invariants(SqlFolder.classpath("db/invariants")).check(SERVER.dataSource()))
                .isEmpty();
    }

    @Test
    void folded_texts_of_the_demo_data_equal_those_of_the_program() {
        List<Map<String, Object>> before = derived();
        ProductService products = SERVER.bean(ProductService.class);

        SQL.sql("select id from products").query(UUID.class).list().stream()
                .map(Id<Product>::new)
                .map(id -> products.getForChange(Actor.SYSTEM, id, ExpectedVersion.ANY))
                .forEach(present ->
                        products.replace(Actor.SYSTEM, present, present.entity().state()));

        assertThat(derived()).hasSizeGreaterThan(20).isEqualTo(before);
    }

    private static List<Map<String, Object>> counts() {
        return SQL.sql("""
                       select (select count(*) from categories) as categories,
                              (select count(*) from tags) as tags,
                              (select count(*) from products) as products,
                              (select count(*) from product_tags) as product_tags,
                              (select count(*) from stock_movements) as stock_movements
                       """).query().listOfRows();
    }

    private static List<Map<String, Object>> derived() {
        return SQL.sql("select id, name_folded, search::text as search from products order by id")
                .query()
                .listOfRows();
    }
}
