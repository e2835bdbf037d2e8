package dev.cimiento.bootstrap;

import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** The role that serves: it has the rights in {@code db/roles/serving.sql} and no others. */
final class ServingRole {

    private static final String NAME = "serving";

    /** Two test processes may create the role at once. */
    private static final String CREATE = """
            do $$
            begin
                create role serving login password 'serving';
            exception
                when duplicate_object or unique_violation then null;
            end
            $$
            """;

    private ServingRole() {}

    /** Gives the role its rights on a migrated database, and returns the address with which it connects. */
    static DatabaseUrl on(TestDatabase database) {
        try {
            database.execute(CREATE);
            database.execute(
                    Files.readString(Path.of("../db/roles/serving.sql")).replace(":\"role\"", NAME));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return DatabaseUrl.parse(database.url().jdbcUrl() + "?user=" + NAME + "&password=" + NAME);
    }
}
