package dev.cimiento.db.autogenerate.rename;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The declared renames, divided by the state of a database.
 *
 * @param pending the renames that the database needed and got, in this order
 * @param spent the renames that it had already
 * @param unknown the renames of objects that it has under neither name
 */
public record Renames(List<Rename> pending, List<Rename> spent, List<Rename> unknown) {

    private static final List<String> ORDER = List.of("schema", "table", "type");
    private static final Set<String> EXISTS = Set.of("42701", "42P07", "42710", "42723", "42P06", "42P16");

    /** Runs the renames that a database needs. */
    static Renames apply(List<Rename> declared, Connection connection) throws SQLException {
        Renames renames = new Renames(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Rename> ordered = declared.stream()
                .sorted(Comparator.comparingInt(rename -> Math.floorMod(ORDER.indexOf(rename.kind()), 10)))
                .toList();
        try (Statement statement = connection.createStatement()) {
            for (Rename rename : ordered) {
                if (errorCode(statement, rename).isEmpty()) {
                    renames.pending().add(rename);
                } else if (EXISTS.contains(errorCode(statement, rename.toItself()))) {
                    renames.spent().add(rename);
                } else {
                    renames.unknown().add(rename);
                }
            }
        }
        return renames;
    }

    public List<String> statements() {
        return pending.stream().map(Rename::statement).toList();
    }

    public List<String> inverse() {
        List<Rename> reversed = new ArrayList<>(pending);
        Collections.reverse(reversed);
        return reversed.stream().map(rename -> rename.inverse().statement()).toList();
    }

    private static String errorCode(Statement statement, Rename rename) {
        try {
            statement.execute(rename.statement());
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getSQLState());
        }
    }
}
