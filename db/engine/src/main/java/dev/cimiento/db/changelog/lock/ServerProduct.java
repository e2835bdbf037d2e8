package dev.cimiento.db.changelog.lock;

import dev.cimiento.db.core.DatabaseException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/**
 * Recognizes servers that speak PostgreSQL's protocol but are other products. Their DDL can commit in the middle of a
 * transaction, and their advisory locks can exclude nobody, so a revision can be left half applied.
 *
 * @param version the server's own description, as from {@code select version()}
 */
record ServerProduct(String version) {

    private static final Pattern POSTGRESQL = Pattern.compile("PostgreSQL \\d.*", Pattern.DOTALL);

    /** The marks of products that call themselves PostgreSQL as well, such as {@code PostgreSQL 11.2-YB-2.20.1.0-b0}. */
    private static final Pattern OTHER =
            Pattern.compile("(?i)-YB-|Redshift|Greenplum|Cockroach|Materialize|RisingWave|openGauss|GaussDB|CrateDB");

    /** @throws DatabaseException if the server is another product */
    static void requirePostgres(Connection session) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery("select version()")) {
            row.next();
            new ServerProduct(row.getString(1)).requirePostgres();
        }
    }

    void requirePostgres() {
        if (!POSTGRESQL.matcher(version).matches() || OTHER.matcher(version).find()) {
            throw new DatabaseException("The server is not PostgreSQL, but says: " + version
                    + ". Revisions are tested on PostgreSQL only, and can be left half applied elsewhere. To migrate it"
                    + " nevertheless, set ALLOW_OTHER_SERVERS=true.");
        }
    }
}
