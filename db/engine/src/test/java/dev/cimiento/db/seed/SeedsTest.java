package dev.cimiento.db.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeedsTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.empty();

    private final Seeds seeds = new Seeds(SqlFolder.of(Map.of(
            "demo/1_parents.sql", "insert into parents values (1);",
            "demo/2_children.sql", "insert into children values (1); insert into children values (1);",
            "broken/1_parents.sql", "insert into parents values (7);",
            "broken/2_children.sql", "insert into children values (8);")));

    @BeforeEach
    void createDatabase() throws SQLException {
        database.execute(
                "create table parents (id int primary key); create table children (id int references parents)");
    }

    @Test
    void files_of_a_set_run_in_name_order() throws SQLException {
        seeds.run(database.dataSource(), "demo");

        assertThat(count("children")).isEqualTo(2);
    }

    @Test
    void failed_file_is_named_and_its_whole_set_is_rolled_back() throws SQLException {
        assertThatThrownBy(() -> seeds.run(database.dataSource(), "broken"))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("broken/2_children.sql");

        assertThat(count("parents")).isZero();
    }

    @Test
    void reference_data_is_loaded_atomically_with_another_set() throws SQLException {
        Seeds both = new Seeds(SqlFolder.of(Map.of(
                "reference/a.sql", "insert into parents values (1);",
                "demo/a.sql", "insert into children values (8);")));

        assertThatThrownBy(() -> both.load(database.dataSource(), Optional.of("demo")))
                .hasMessageContaining("The seed demo/a.sql fails, and nothing is loaded");

        assertThat(count("parents")).isZero();
    }

    @Test
    void unknown_set_is_rejected_with_the_existing_names() {
        assertThatThrownBy(() -> seeds.run(database.dataSource(), "prod"))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("There is no seed prod. The project has: broken, demo.");
    }

    private int count(String table) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
