package dev.cimiento.db.autogenerate.requirement;

import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.autogenerate.database.Partitions;
import dev.cimiento.db.autogenerate.database.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the requirements of a declared schema that the old one does not have.
 *
 * <pre>{@code
 * List<Requirement> found = Requirements.between(old, declared, OldNames.of(before, tables), wanted);
 * found.get(0).words(); // people.name becomes required
 * found.get(0).query(); // Optional[select count(*) from people where name is null]
 * }</pre>
 */
public final class Requirements {

    private final OldNames names;
    private final CountQuery query;
    private final int serverVersion;
    private final List<Requirement> found = new ArrayList<>();

    private Requirements(OldNames names, Map<String, Table> wanted, int serverVersion) {
        this.names = names;
        this.query = new CountQuery(names, wanted);
        this.serverVersion = serverVersion;
    }

    /**
     * Compares two schemas.
     *
     * @param old the old database, in which objects have their new names
     * @param names the names before the renames
     * @param wanted the tables of the declared database, by name
     */
    public static List<Requirement> between(
            Connection old, Connection declared, OldNames names, Map<String, Table> wanted) throws SQLException {
        Requirements requirements =
                new Requirements(names, wanted, old.getMetaData().getDatabaseMajorVersion());
        names.tables().forEach((name, table) -> {
            Table there = wanted.get(name);
            if (there != null) {
                there.columns().values().forEach(column -> requirements.compare(table, column));
            }
        });
        List<Rule> present = Rule.of(old);
        Set<String> partitions = Partitions.of(old).names();
        Rule.of(declared).stream()
                .filter(rule -> names.tables().containsKey(rule.table()) || partitions.contains(rule.table()))
                .forEach(rule -> requirements.compare(present, rule));
        return requirements.found;
    }

    private void compare(Table table, Column wanted) {
        Column column = table.columns().get(wanted.name());
        if (column == null || wanted.generated()) {
            return;
        }
        String name = Names.shown(table.name()) + "." + column.name();
        String oldName = names.column(table.name(), column.name()).orElse(column.name());
        if (wanted.required() && !column.required()) {
            add(
                    Requirement.Kind.REQUIRED,
                    table.name(),
                    List.of(column.name()),
                    name + " becomes required",
                    Optional.of(query.where(table.name(), oldName + " is null")));
        }
        UnfitValues.condition(oldName, column, wanted, serverVersion)
                .ifPresent(condition -> add(
                        Requirement.Kind.TYPE,
                        table.name(),
                        List.of(column.name()),
                        name + " becomes " + Names.shown(wanted.type()),
                        Optional.of(query.where(table.name(), condition))));
    }

    private void compare(List<Rule> present, Rule rule) {
        if (concernsRows(rule) && present.stream().noneMatch(rule::follows)) {
            boolean replaces = present.stream().anyMatch(rule::replaces);
            String table = names.tables().containsKey(rule.table()) ? rule.table() : rule.root();
            add(kind(rule, replaces), table, rule.columns(), words(rule), query.of(rule));
        }
    }

    private static Requirement.Kind kind(Rule rule, boolean replaces) {
        if (rule.kind() == Rule.Kind.UNIQUE || rule.kind() == Rule.Kind.EXCLUSION) {
            return Requirement.Kind.UNIQUE;
        }
        return replaces ? Requirement.Kind.CHANGED : Requirement.Kind.OTHER;
    }

    /** A rule about added columns only does not depend on the rows, unless it compares their default with other rows. */
    private boolean concernsRows(Rule rule) {
        boolean old = rule.columns().stream()
                .anyMatch(name -> names.column(rule.table(), name).isPresent());
        return old
                || rule.kind() == Rule.Kind.FOREIGN_KEY
                        && rule.defaults().stream().noneMatch(value -> value.isBlank() || value.contains("("));
    }

    private static String words(Rule rule) {
        String table = Names.shown(rule.table());
        return switch (rule.kind()) {
            case CHECK -> "the check " + rule.name() + " of " + table;
            case DOMAIN ->
                "the check of " + Names.shown(rule.name()) + " in " + table + "."
                        + rule.columns().get(0);
            case UNIQUE -> "the unique key " + rule.name() + " of " + table;
            case EXCLUSION -> "the exclusion constraint " + rule.name() + " of " + table;
            case FOREIGN_KEY -> "the foreign key " + rule.name() + " of " + table;
            case BOUND -> "the bounds of the partition " + table;
        };
    }

    private void add(Requirement.Kind kind, String table, List<String> columns, String words, Optional<String> count) {
        found.add(new Requirement(kind, table, columns, words, count));
    }
}
