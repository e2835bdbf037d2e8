package dev.cimiento.persistence.catalog.product;

import static dev.cimiento.domain.catalog.product.ProductBuilder.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.importing.StagedCategory;
import dev.cimiento.domain.catalog.importing.StagedProduct;
import dev.cimiento.domain.catalog.product.ProductStagingContract;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.LineList;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.importing.Staging;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.persistence.catalog.PostgresCatalog;
import dev.cimiento.persistence.catalog.category.MyBatisCategoryStaging;
import dev.cimiento.persistence.catalog.tag.MyBatisTagStaging;
import dev.cimiento.persistence.shared.TestPersistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MyBatisProductStagingTest extends ProductStagingContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    private static final ImportMode CREATING = new ImportMode(false, false, Set.of("category", "tags"));

    /** Inserts a name between the first and the last name of the imports. */
    private static final Map<String, String> MIDDLE = Map.of(
            "categories", """
                    insert into categories (id, version, created_at, updated_at, name, name_lower, name_folded)
                    values (gen_random_uuid(), 1, now(), now(), 'm', 'm', 'm')""",
            "tags", """
                    insert into tags (id, version, created_at, updated_at, name, name_folded)
                    values (gen_random_uuid(), 1, now(), now(), 'm', 'm')""");

    @Override
    protected CatalogAdapter adapter() {
        return PostgresCatalog.emptied(PERSISTENCE);
    }

    @Override
    protected Staging<StagedProduct> staging() {
        return new MyBatisProductStaging(PERSISTENCE.mappers(), PERSISTENCE.copyIn());
    }

    @Test
    void categories_and_tags_of_the_lines_are_neither_deleted_nor_renamed_between_check_and_merge() {
        CatalogAdapter catalog = PostgresCatalog.emptied(PERSISTENCE);
        catalog.categories().add(entity(new Category("Tea", Optional.empty(), Optional.empty())));
        catalog.tags().add(entity(new Tag("bio")));
        Set<String> columns = Set.of("name", "price", "category", "tags");
        StagedProduct line = new StagedProduct(
                entity(aProduct().build()),
                Optional.of(entity(new Category("TEA", Optional.empty(), Optional.empty()))),
                List.of(entity(new Tag("bio"))),
                OptionalInt.empty(),
                newId(),
                Optional.empty());

        catalog.transactions().inLongTransaction(() -> {
            staging().stage(LineList.of(columns, List.of(line)));
            staging().problems(INSERT.forColumns(columns));
            assertThatThrownBy(() -> PERSISTENCE.inOtherSession("update categories set name_lower = 'cocoa'"))
                    .hasMessageContaining("lock timeout");
            assertThatThrownBy(() -> PERSISTENCE.inOtherSession("delete from tags"))
                    .hasMessageContaining("lock timeout");
            return staging().merge(INSERT.forColumns(columns));
        });
    }

    @Test
    void import_of_products_does_not_deadlock_with_imports_of_the_categories_and_tags_that_it_creates()
            throws SQLException {
        CatalogAdapter catalog = PostgresCatalog.emptied(PERSISTENCE);
        for (String table : List.of("categories", "tags")) {
            AtomicInteger runs = new AtomicInteger();
            try (Connection session = PERSISTENCE.dataSource().getConnection()) {
                session.setAutoCommit(false);
                // Both imports write other names and then wait for this one.
                try (Statement statement = session.createStatement()) {
                    statement.execute(MIDDLE.get(table));
                }
                Lines<StagedProduct> products = products(table);
                CompletableFuture<?> importOfProducts =
                        ConcurrentWork.begin(() -> merged(catalog, staging(), products, CREATING, runs));
                awaitWaiting(1);
                CompletableFuture<?> importOfNames = importOfNames(catalog, table, runs);
                awaitWaiting(2);
                session.rollback();

                importOfProducts.join();
                assertThatThrownBy(importOfNames::join).hasCauseInstanceOf(Conflict.class);
            }
            assertThat(runs).as(table).hasValue(2);
        }
    }

    private Lines<StagedProduct> products(String table) {
        return LineList.of(
                Set.of("name", "price", "category", "tags"),
                Stream.of("a", "m", "z")
                        .map(name -> new StagedProduct(
                                entity(aProduct().build()),
                                table.equals("tags") ? Optional.empty() : Optional.of(entity(category(name))),
                                table.equals("tags") ? List.of(entity(new Tag(name))) : List.of(),
                                OptionalInt.empty(),
                                newId(),
                                Optional.empty()))
                        .toList());
    }

    /** Begins to import the names, in the opposite order. */
    private CompletableFuture<?> importOfNames(CatalogAdapter catalog, String table, AtomicInteger runs) {
        Stream<String> names = Stream.of("z", "m", "a");
        Set<String> columns = Set.of("name");
        if (table.equals("tags")) {
            Lines<Entity<Tag>> tags = LineList.of(
                    columns, names.map(name -> entity(new Tag(name))).toList());
            return ConcurrentWork.begin(() -> merged(
                    catalog, new MyBatisTagStaging(PERSISTENCE.mappers(), PERSISTENCE.copyIn()), tags, INSERT, runs));
        }
        Lines<StagedCategory> categories = LineList.of(
                columns,
                names.map(name -> new StagedCategory(entity(category(name)), Optional.empty()))
                        .toList());
        return ConcurrentWork.begin(() -> merged(
                catalog,
                new MyBatisCategoryStaging(PERSISTENCE.mappers(), PERSISTENCE.copyIn()),
                categories,
                INSERT,
                runs));
    }

    private static <L> ImportCounts merged(
            CatalogAdapter catalog, Staging<L> staging, Lines<L> lines, ImportMode mode, AtomicInteger runs) {
        return catalog.transactions().inLongTransaction(() -> {
            runs.incrementAndGet();
            ImportMode whole = mode.forColumns(lines.columns());
            staging.stage(lines);
            staging.problems(whole);
            return staging.merge(whole);
        });
    }

    private static Category category(String name) {
        return new Category(name, Optional.empty(), Optional.empty());
    }

    private static void awaitWaiting(int sessions) {
        while (PERSISTENCE
                        .sql()
                        .sql("select count(*) from pg_locks where not granted")
                        .query(Integer.class)
                        .single()
                < sessions) {
            Thread.onSpinWait();
        }
    }
}
