package dev.cimiento.db.inspect;

import dev.cimiento.db.core.HistoryTables;
import dev.cimiento.db.core.SqlResource;
import java.util.Locale;

/** The checks of a running database, in the order of the report. Each one is a query beside this class. */
public enum InspectionCheck {
    OLD_TRANSACTION_IDS("old_transaction_ids.sql"),
    SEQUENCE_NEAR_END("sequences.sql"),
    KEY_NEAR_END("integer_keys.sql"),
    REPLICATION_SLOT("replication_slots.sql"),
    SETTING("settings.sql"),
    CONNECTIONS("connections.sql"),
    LOCK_WAIT("lock_waits.sql"),
    LONG_TRANSACTION("long_transactions.sql"),
    AUTOVACUUM("autovacuum.sql"),
    MISSING_STATISTICS("missing_statistics.sql"),
    TABLE_BLOAT("table_bloat.sql"),
    INDEX_BLOAT("index_bloat.sql"),
    INVALID_INDEX("invalid_indexes.sql"),
    UNVALIDATED_CONSTRAINT("unvalidated_constraints.sql"),
    FOREIGN_KEY_WITHOUT_INDEX("foreign_keys_without_index.sql"),
    MISSING_PRIMARY_KEY("missing_primary_keys.sql"),
    DUPLICATE_INDEX("duplicate_indexes.sql"),
    UNUSED_INDEX("unused_indexes.sql");

    private final String file;

    InspectionCheck(String file) {
        this.file = file;
    }

    /** Returns the name in reports and metrics, such as {@code unused-index}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the query. Its rows have a severity, an object, a message, a fix, and the lock that the fix takes. */
    String sql() {
        return query(file);
    }

    /** Returns a query beside this class, with the tables to look at in it. */
    static String query(String file) {
        return HistoryTables.replaceIn(
                text(file).replace("{tables}", text("tables.sql")).replace("{locked}", text("locked.sql")));
    }

    private static String text(String file) {
        return new SqlResource(InspectionCheck.class, file).text();
    }
}
