package dev.cimiento.db.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void each_test_gets_its_own_database() throws SQLException {
        try (TestDatabase one = TestDatabase.empty();
                TestDatabase other = TestDatabase.empty()) {
            execute(one, "create table notes (text text)");
            execute(other, "create table notes (text text)");
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
