package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.changeset.PlannedChangeSet;
import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.autogenerate.database.Trigger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reports the statements of a revision that change values of existing rows, with the triggers that they fire.
 *
 * <p>Example: if a column gets a default and becomes required, the engine fills its nulls.
 *
 * <pre>{@code
 * update people set name = default where name is null;
 * alter table people alter column name set not null;
 * }</pre>
 *
 * @param triggers the triggers of both schemas: the revision may create or drop one before the change
 */
record ChangedValues(Set<Trigger> triggers) {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)";
    private static final Pattern CHANGE =
            Pattern.compile("(?is)^(?<event>update|delete|truncate)\\s+(?:from\\s+|table\\s+)?(?:only\\s+)?(?<table>"
                    + NAME + "(?:\\." + NAME + ")?)(?:\\s+set\\s+(?<column>" + NAME + ")\\s*=)?.*");

    static ChangedValues between(DatabaseSnapshot old, DatabaseSnapshot declared) throws SQLException {
        Set<Trigger> triggers = new LinkedHashSet<>();
        for (DatabaseSnapshot database : List.of(old, declared)) {
            try (Connection connection = database.readers().getConnection()) {
                triggers.addAll(Trigger.of(connection));
            }
        }
        return new ChangedValues(triggers);
    }

    /** Returns a remark for each such statement of the upgrade and of the rollback. */
    List<String> remarks(List<PlannedChangeSet> planned) {
        List<String> remarks = new ArrayList<>();
        for (PlannedChangeSet changeSet : planned) {
            changeSet
                    .statements()
                    .forEach(statement -> add(
                            "Values change: ", statement, " A downgrade does not restore the old values.", remarks));
            changeSet.rollback().forEach(statement -> add("A downgrade changes values: ", statement, "", remarks));
        }
        return remarks;
    }

    private void add(String beginning, String statement, String end, List<String> remarks) {
        Matcher change = CHANGE.matcher(statement);
        if (change.matches()) {
            String table = Names.qualified(change.group("table"));
            String event = change.group("event").toLowerCase(Locale.ROOT);
            String column = change.group("column");
            List<String> fired = triggers.stream()
                    .filter(trigger -> trigger.table().equals(table)
                            && trigger.events().contains(event)
                            && (column == null
                                    || trigger.columns().isEmpty()
                                    || trigger.columns().contains(column)))
                    .map(Trigger::name)
                    .distinct()
                    .toList();
            remarks.add(beginning + statement.replaceAll("\\s+", " ") + "."
                    + (fired.isEmpty()
                            ? ""
                            : " It fires the triggers of " + Names.shown(table) + ": " + String.join(", ", fired) + ".")
                    + end);
        }
    }
}
