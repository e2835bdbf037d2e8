package dev.cimiento.db.autogenerate.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares the list of compared columns with the server, with the queries, and with {@code docs/compared.md}. */
class ComparedColumnsTest {

    private static final ComparedColumns COLUMNS = ComparedColumns.read();

    private record Column(String catalog, String name) {}

    @Test
    void every_column_of_the_system_catalogs_is_listed() throws SQLException {
        try (TestDatabase database = TestDatabase.empty();
                Connection connection = database.dataSource().getConnection()) {
            List<Column> columns = new CatalogQuery("catalog_columns.sql")
                    .rows(connection, row -> new Column(row.getString(1), row.getString(2)));

            assertThat(columns)
                    .hasSizeGreaterThan(500)
                    .allMatch(column -> COLUMNS.has(column.catalog(), column.name()));
        }
    }

    @Test
    void every_column_listed_as_compared_is_in_a_query() {
        assertThat(COLUMNS.unfounded()).isEmpty();
    }

    /** If this fails, copy {@code db/engine/target/compared.md} to {@code docs}. */
    @Test
    void page_has_the_tables_of_the_list() throws IOException {
        Path page = Path.of("../../docs/compared.md");
        String text = Files.readString(page);
        String expected = text.substring(0, text.indexOf("## `pg_class`")) + COLUMNS.tables();
        Files.writeString(Path.of("target/compared.md"), expected);

        assertThat(text).isEqualTo(expected);
    }
}
