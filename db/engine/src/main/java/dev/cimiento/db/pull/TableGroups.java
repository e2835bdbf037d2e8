package dev.cimiento.db.pull;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Groups of tables that reference each other, directly or through others: a union-find structure.
 *
 * @param leaders the parent of each table in its group; the representative of a group is its own parent
 */
record TableGroups(Map<String, String> leaders) {

    private static final int LEAST_PREFIX = 3;

    void add(String table) {
        leaders.put(table, table);
    }

    Set<String> tables() {
        return leaders.keySet();
    }

    void join(String one, String other) {
        if (leaders.containsKey(one) && leaders.containsKey(other)) {
            leaders.put(leader(one), leader(other));
        }
    }

    /**
     * Returns the name of the file that declares a table and its group: the prefix that all names of the group share. If
     * they share less than {@value #LEAST_PREFIX} characters, it is the name of one of its tables.
     */
    String fileOf(String table) {
        String leader = leader(table);
        List<String> group = leaders.keySet().stream()
                .filter(other -> leader(other).equals(leader))
                .toList();
        String prefix =
                group.stream().reduce(TableGroups::common).orElse(leader).replaceAll("[_.]+$", "");
        String name = prefix.length() >= LEAST_PREFIX ? prefix : leader;
        return name.replaceAll("[^\\w.]", "_").replace('.', '/') + ".sql";
    }

    private String leader(String table) {
        String next = Objects.requireNonNull(leaders.get(table));
        return next.equals(table) ? table : leader(next);
    }

    private static String common(String one, String other) {
        int end = 0;
        while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
            end++;
        }
        return one.substring(0, end);
    }
}
