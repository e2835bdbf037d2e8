package dev.cimiento.db.backup;

import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;

/** A role without special rights that exists while a test runs. */
final class TestRole implements AutoCloseable {

    private final TestDatabase database;
    private final String name = "role_" + UUID.randomUUID().toString().substring(24);

    TestRole(TestDatabase database) throws SQLException {
        this.database = database;
        database.execute("create role " + name + " login password 'secret'");
    }

    String name() {
        return name;
    }

    /** Returns the database as this role sees it. */
    DatabaseUrl url() {
        return DatabaseUrl.parse(
                TestDatabase.address(database.url()).replaceFirst("//[^@]*@", "//" + name + ":secret@"));
    }

    @Override
    public void close() throws SQLException {
        database.execute(
                "reassign owned by " + name + " to current_user; drop owned by " + name + "; drop role " + name);
    }
}
