package dev.cimiento.db.autogenerate;

import dev.cimiento.db.shared.DatabaseUrl;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database, and what is in it as long as nobody changes it: to read that is the dearest of all questions. */
record KnownDatabase(DatabaseUrl url, Schema schema) {

    static KnownDatabase of(DatabaseUrl url) throws SQLException {
        return new KnownDatabase(url, Schema.of(url.dataSource()));
    }

    DataSource dataSource() {
        return url.dataSource();
    }
}
