package dev.cimiento.persistence.catalog;

import static dev.cimiento.domain.catalog.ProductBuilder.aProduct;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.Category;
import dev.cimiento.domain.catalog.ProductStagingContract;
import dev.cimiento.domain.catalog.StagedProduct;
import dev.cimiento.domain.catalog.Tag;
import dev.cimiento.domain.shared.LineList;
import dev.cimiento.persistence.shared.TestPersistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MyBatisProductStagingTest extends ProductStagingContract {

    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected CatalogAdapter adapter() {
        return PostgresCatalog.emptied(PERSISTENCE);
    }

    @AfterAll
    static void close() {
        PERSISTENCE.close();
    }

    @Test
    void what_the_lines_name_is_neither_deleted_nor_renamed_between_the_check_and_the_merge() {
        CatalogAdapter catalog = PostgresCatalog.emptied(PERSISTENCE);
        catalog.categories().add(entity(new Category("Tea", Optional.empty(), Optional.empty())));
        catalog.tags().add(entity(new Tag("bio")));
        Set<String> columns = Set.of("name", "price", "category", "tags");
        StagedProduct line = new StagedProduct(
                entity(aProduct().build()),
                Optional.of(entity(new Category("TEA", Optional.empty(), Optional.empty()))),
                List.of(entity(new Tag("bio"))),
                OptionalInt.empty(),
                newId());

        catalog.transactions().inLongTransaction(() -> {
            catalog.productStaging().stage(LineList.of(columns, List.of(line)));
            catalog.productStaging().problems(INSERT.forColumns(columns));
            assertThatThrownBy(() -> elsewhere("update categories set name_lower = 'cocoa'"))
                    .hasMessageContaining("lock timeout");
            assertThatThrownBy(() -> elsewhere("delete from tags")).hasMessageContaining("lock timeout");
            return catalog.productStaging().merge(INSERT.forColumns(columns));
        });
    }

    /** In a session of its own. */
    private static void elsewhere(String sql) throws SQLException {
        try (Connection session = PERSISTENCE.dataSource().getConnection();
                Statement statement = session.createStatement()) {
            statement.execute("set lock_timeout = '50ms'");
            try {
                statement.execute(sql);
            } finally {
                statement.execute("reset lock_timeout");
            }
        }
    }
}
