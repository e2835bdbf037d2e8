package dev.cimiento.db.autogenerate.rule;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import dev.cimiento.db.autogenerate.database.ColumnType;
import dev.cimiento.db.autogenerate.database.ColumnType.QualifiedName;
import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.autogenerate.database.Partitions;
import dev.cimiento.db.autogenerate.database.Partitions.Partition;
import dev.cimiento.db.autogenerate.database.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Partitions a table, or changes its partition key. PostgreSQL cannot do this in place, so the rows are copied into a
 * new table of the same name.
 *
 * <pre>{@code
 * alter table readings rename to readings__old;
 * create table readings (…) partition by range (at);
 * insert into readings (id, at) overriding system value select id, at from readings__old;
 * drop table readings__old;
 * }</pre>
 *
 * @param copies the statements that copy the rows of each table and drop the old one, by the table's name
 * @param old the names of the old tables and partitions
 */
public record PartitionedTables(Map<String, List<String>> copies, Set<String> old) {

    public static final PartitionedTables NONE = new PartitionedTables(Map.of(), Set.of());

    private static final CatalogQuery OWNED_SEQUENCES = new CatalogQuery("owned_sequences.sql");
    private static final Pattern CREATED =
            Pattern.compile("(?is)create (?:unlogged )?table (?<table>\\S+) (?:partition of (?<parent>\\S+))?.*");

    /** Renames the tables whose partitioning differs, so that the comparison creates them again. */
    public static PartitionedTables renamed(
            StatementRun run, Connection here, Connection there, Schema reached, Schema target) throws SQLException {
        Partitions partitions = Partitions.of(here);
        Partitions wanted = Partitions.of(there);
        PartitionedTables tables = new PartitionedTables(new LinkedHashMap<>(), new HashSet<>());
        Set<String> candidates = new HashSet<>(partitions.keys().keySet());
        candidates.addAll(wanted.keys().keySet());
        candidates.removeIf(table ->
                Objects.equals(partitions.keys().get(table), wanted.keys().get(table)));
        candidates.retainAll(reached.settings().tables());
        candidates.retainAll(target.settings().tables());
        candidates.removeAll(partitions.names());
        candidates.removeAll(wanted.names());
        for (String table : candidates) {
            for (String sequence : OWNED_SEQUENCES.rows(here, row -> row.getString(1), table)) {
                run.all(List.of("alter sequence " + sequence + " owned by none"));
            }
            tables.rename(run, table);
            partitions.all().values().stream()
                    .filter(partition -> partition.root().equals(table))
                    .map(Partition::name)
                    .forEach(partition -> tables.rename(run, partition));
            tables.copies().put(table, copy(table, ColumnType.of(here), ColumnType.of(there)));
        }
        return tables;
    }

    private void rename(StatementRun run, String table) {
        run.all(List.of("alter table " + table + " rename to " + Names.withoutSchema(oldName(table))));
        old.add(oldName(table));
    }

    private static String oldName(String table) {
        return table.replaceFirst("(\"?)$", "__old$1");
    }

    private static List<String> copy(
            String table, Map<QualifiedName, ColumnType> here, Map<QualifiedName, ColumnType> there) {
        String old = oldName(table);
        List<ColumnType> columns = there.values().stream()
                .filter(column -> column.table().equals(table) && !column.isGenerated())
                .filter(column -> here.containsKey(new QualifiedName(old, column.name())))
                .toList();
        String names = columns.stream().map(ColumnType::name).collect(Collectors.joining(", "));
        String values = columns.stream()
                .map(column -> value(Objects.requireNonNull(here.get(new QualifiedName(old, column.name()))), column))
                .collect(Collectors.joining(", "));
        return List.of(
                "INSERT INTO " + table + " (" + names + ")\n    OVERRIDING SYSTEM VALUE\n    SELECT " + values
                        + "\n    FROM " + old,
                "DROP TABLE " + old);
    }

    private static String value(ColumnType from, ColumnType to) {
        return from.isOfTheType(to) ? to.name() : to.name() + "::" + to.type();
    }

    /** Adds the copies to a proposal, each after the table and its partitions are created. */
    public List<String> copiedIn(List<String> proposal) {
        if (copies.isEmpty()) {
            return proposal;
        }
        List<String> statements = new ArrayList<>(proposal);
        statements.removeIf(this::isOfAnOldTable);
        copies.forEach((table, copy) -> {
            int at = lastCreation(statements, table);
            if (at >= 0) {
                statements.addAll(at + 1, copy);
            }
        });
        return statements;
    }

    private boolean isOfAnOldTable(String statement) {
        return old.stream()
                .anyMatch(table -> statement.matches(
                        "(?is)(?:drop table|alter table(?: only)?) " + Pattern.quote(table) + "(?:\\s.*)?"));
    }

    private static int lastCreation(List<String> statements, String table) {
        Set<String> created = new HashSet<>(Set.of(table));
        int last = -1;
        for (int i = 0; i < statements.size(); i++) {
            Matcher creation = CREATED.matcher(statements.get(i));
            if (creation.matches()
                    && (created.contains(creation.group("table")) || created.contains(creation.group("parent")))) {
                created.add(creation.group("table"));
                last = i;
            }
        }
        return last;
    }
}
