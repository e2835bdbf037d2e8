package dev.cimiento.db.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.lint.measure.LockMode;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockModeTest {

    @Test
    void conflicts_of_modes_are_those_of_the_server() throws SQLException {
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        try (TestDatabase database = TestDatabase.empty();
                Connection one = database.dataSource().getConnection();
                Connection other = database.dataSource().getConnection()) {
            database.execute("create table t (id int)");
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            for (LockMode held : LockMode.values()) {
                lock(one, held);
                for (LockMode requested : LockMode.values()) {
                    expected.add(held + ", " + requested + ": " + !granted(other, requested));
                    actual.add(held + ", " + requested + ": " + requested.conflictsWith(held));
                }
                one.rollback();
            }
        }
        assertThat(actual).isEqualTo(expected);
    }

    private static boolean granted(Connection connection, LockMode mode) throws SQLException {
        try {
            lock(connection, mode);
            return true;
        } catch (SQLException notAvailable) {
            return false;
        } finally {
            connection.rollback();
        }
    }

    private static void lock(Connection connection, LockMode mode) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table t in " + mode + " mode nowait");
        }
    }
}
