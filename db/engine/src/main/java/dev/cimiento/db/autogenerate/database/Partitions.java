package dev.cimiento.db.autogenerate.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The partitioned tables of a database and their partitions.
 *
 * @param keys the partition key of each partitioned table that is not itself a partition, such as {@code RANGE (at)}
 * @param all the partitions by name, parents first
 */
public record Partitions(Map<String, String> keys, Map<String, Partition> all) {

    private static final CatalogQuery QUERY = new CatalogQuery("partitions.sql");

    /**
     * A partition of any level.
     *
     * @param root the partitioned table that is not itself a partition
     * @param creation the statement that creates it again
     */
    public record Partition(String name, String root, String creation) {}

    public static Partitions of(Connection connection) throws SQLException {
        Map<String, String> keys = new HashMap<>();
        Map<String, Partition> all = new LinkedHashMap<>();
        QUERY.rows(connection, row -> {
            String creation = row.getString("creation");
            if (creation == null) {
                keys.put(row.getString("name"), row.getString("key"));
            } else {
                all.put(row.getString("name"), new Partition(row.getString("name"), row.getString("root"), creation));
            }
            return creation;
        });
        return new Partitions(keys, all);
    }

    public Set<String> names() {
        return all.keySet();
    }

    /**
     * Returns the partitions that another database lacks although it partitions their table by the same key, children
     * first.
     *
     * @param otherTables the names of the other tables of that database
     */
    public List<Partition> missingIn(Partitions other, Set<String> otherTables) {
        List<Partition> missing = new ArrayList<>();
        all.values().stream()
                .filter(partition -> !other.all.containsKey(partition.name())
                        && !otherTables.contains(partition.name())
                        && hasTable(other, partition))
                .forEach(partition -> missing.add(0, partition));
        return missing;
    }

    private boolean hasTable(Partitions other, Partition partition) {
        String key = other.keys.get(partition.root());
        return key != null && key.equals(keys.get(partition.root()));
    }
}
