package dev.cimiento.bootstrap;

import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** The serving role, which has only the rights in {@code db/roles/serving.sql}. */
final class ServingRole {

    private static final String NAME = "serving";

    /**
     * Two test processes can create the role at the same time. The password is hashed with fewer iterations than the
     * default of 4,096, because tests connect often and the password is no secret.
     */
    private static final String CREATE = """
            do $$
            begin
                if current_setting('server_version_num')::int >= 160000 then
                    perform set_config('scram_iterations', '1', true);
                end if;
                create role serving login password 'serving';
            exception
                when duplicate_object or unique_violation then null;
            end
            $$
            """;

    private ServingRole() {}

    /** Grants the role its rights on a migrated database, and returns the URL of the role. */
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
        String url = database.url().jdbcUrl();
        return DatabaseUrl.parse(url + (url.contains("?") ? "&" : "?") + "user=" + NAME + "&password=" + NAME);
    }
}
