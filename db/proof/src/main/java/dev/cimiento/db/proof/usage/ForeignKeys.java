package dev.cimiento.db.proof.usage;

import dev.cimiento.db.analysis.tree.AnalyzedQuery.Command;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The foreign keys of a database, whose checks and actions lock other tables than a statement names. */
final class ForeignKeys {

    private static final String QUERY = """
            select k.conrelid::bigint, k.confrelid::bigint, array_to_string(k.conkey, ','),
                   array_to_string(k.confkey, ','), k.confdeltype, k.confupdtype
              from pg_constraint k
             where k.contype = 'f'
            """;

    private final List<ForeignKey> all = new ArrayList<>();

    /**
     * A foreign key.
     *
     * @param onDelete {@code pg_constraint.confdeltype}
     * @param onUpdate {@code pg_constraint.confupdtype}
     */
    private record ForeignKey(
            long table,
            long referenced,
            Set<Integer> columns,
            Set<Integer> referencedColumns,
            Action onDelete,
            Action onUpdate) {}

    /** The effect of a change of referenced rows on the rows that refer to them. */
    private enum Action {
        /** They are only read: no action, restrict. */
        CHECK,
        CASCADE,
        /** Their columns become null or the default. */
        SET;

        static Action of(String code) {
            return switch (code) {
                case "c" -> CASCADE;
                case "n", "d" -> SET;
                default -> CHECK;
            };
        }
    }

    static ForeignKeys read(Connection connection) throws SQLException {
        ForeignKeys keys = new ForeignKeys();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                keys.all.add(new ForeignKey(
                        rows.getLong(1),
                        rows.getLong(2),
                        numbers(rows.getString(3)),
                        numbers(rows.getString(4)),
                        Action.of(rows.getString(5)),
                        Action.of(rows.getString(6))));
            }
        }
        return keys;
    }

    private static Set<Integer> numbers(String list) {
        return new TreeSet<>(
                Arrays.stream(list.split(",")).map(Integer::valueOf).toList());
    }

    /**
     * Passes on the locks that a change takes because of foreign keys, and the changes that they make. An insert, or an
     * update of a key, locks the referenced rows. A delete, or an update of a referenced key, reads or changes the rows
     * that refer to it.
     */
    void follow(TableChange change, Consumer<StatementLock> locks, Consumer<TableChange> changes) {
        for (ForeignKey key : all) {
            boolean checked = change.command() == Command.INSERT || change.updates(key.columns());
            if (key.table() == change.table() && checked) {
                locks.accept(StatementLock.ofRowLock(key.referenced()));
            }
            if (key.referenced() == change.table() && change.command() == Command.DELETE) {
                follow(key, key.onDelete(), Command.DELETE, locks, changes);
            }
            if (key.referenced() == change.table() && change.updates(key.referencedColumns())) {
                follow(key, key.onUpdate(), Command.UPDATE, locks, changes);
            }
        }
    }

    private static void follow(
            ForeignKey key,
            Action action,
            Command cascaded,
            Consumer<StatementLock> locks,
            Consumer<TableChange> changes) {
        if (action == Action.CHECK) {
            locks.accept(StatementLock.ofRowLock(key.table()));
        } else {
            Command command = action == Action.CASCADE ? cascaded : Command.UPDATE;
            changes.accept(new TableChange(key.table(), command, Optional.of(key.columns())));
        }
    }
}
