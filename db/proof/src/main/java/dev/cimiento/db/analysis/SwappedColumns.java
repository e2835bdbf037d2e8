package dev.cimiento.db.analysis;

import dev.cimiento.db.analysis.tree.AnalyzedQuery;
import dev.cimiento.db.analysis.tree.TableCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Two targets that get each other's values, for example {@code created_at} gets {@code updatedAt} and {@code
 * updated_at} gets {@code createdAt}. The server cannot detect this if both have the same type.
 *
 * @param first the name of one target
 * @param second the name of the other target
 */
public record SwappedColumns(String first, String second) {

    /**
     * Returns the swapped targets of a query and of all queries in it.
     *
     * @param parameters returns the name of a parameter by its number, from 1
     */
    public static List<SwappedColumns> in(AnalyzedQuery query, TableCatalog tables, IntFunction<String> parameters) {
        List<SwappedColumns> found = new ArrayList<>();
        List<NamedPair> unnested = new ArrayList<>();
        for (AnalyzedQuery part : query.all()) {
            NamedPairs pairs = new NamedPairs(part, tables, parameters);
            pairs.all().forEach(group -> found.addAll(swapped(group)));
            unnested.addAll(pairs.unnested());
            if (pairs.limitsByOffset()) {
                found.add(new SwappedColumns("limit", "offset"));
            }
        }
        found.addAll(swapped(unnested));
        return found.stream().distinct().toList();
    }

    private static List<SwappedColumns> swapped(List<NamedPair> pairs) {
        List<SwappedColumns> found = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            for (NamedPair other : pairs.subList(i + 1, pairs.size())) {
                if (pairs.get(i).isSwappedWith(other)) {
                    found.add(new SwappedColumns(pairs.get(i).to(), other.to()));
                }
            }
        }
        return found;
    }
}
