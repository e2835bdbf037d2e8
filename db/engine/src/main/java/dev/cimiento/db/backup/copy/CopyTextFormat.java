package dev.cimiento.db.backup.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The settings of a transaction that writes or reads rows, so that their text does not depend on the server. */
public final class CopyTextFormat {

    private static final List<String> SETTINGS = List.of(
            "datestyle = 'ISO, YMD'",
            "intervalstyle = 'postgres'",
            "extra_float_digits = 1",
            "bytea_output = 'hex'",
            "xmlbinary = 'base64'",
            // The format of the type money.
            "lc_monetary = 'C'",
            // An error instead of a part of the rows, if a policy would hide some.
            "row_security = off",
            // Each scan starts at the first row, so that equal tables give equal bytes.
            "synchronize_seqscans = off",
            "statement_timeout = 0",
            "idle_in_transaction_session_timeout = 0");

    private CopyTextFormat() {}

    /** Applies the settings to the open transaction. A snapshot is not taken. */
    public static void apply(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute("set local " + setting);
            }
            if (connection.getMetaData().getDatabaseMajorVersion() >= 17) {
                statement.execute("set local transaction_timeout = 0");
            }
        }
    }
}
