package dev.cimiento.db.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Two things of one type that got each other's values, which no server can see: {@code created_at} is given
 * {@code updatedAt}, and {@code updated_at} is given {@code createdAt}.
 */
public record SwappedColumns(String one, String other) {

    /**
     * All in a query and those in it.
     *
     * @param parameters the name of a parameter, by its number from 1
     */
    public static List<SwappedColumns> in(AnalyzedQuery query, TableCatalog tables, IntFunction<String> parameters) {
        List<SwappedColumns> found = new ArrayList<>();
        List<NamedPair> unnested = new ArrayList<>();
        for (AnalyzedQuery part : query.all()) {
            NamedPairs pairs = new NamedPairs(part, tables, parameters);
            pairs.all().forEach(group -> found.addAll(crossed(group)));
            unnested.addAll(pairs.unnested());
            if (pairs.limitsByOffset()) {
                found.add(new SwappedColumns("limit", "offset"));
            }
        }
        found.addAll(crossed(unnested));
        return found.stream().distinct().toList();
    }

    private static List<SwappedColumns> crossed(List<NamedPair> pairs) {
        List<SwappedColumns> found = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            for (NamedPair other : pairs.subList(i + 1, pairs.size())) {
                if (pairs.get(i).crosses(other)) {
                    found.add(new SwappedColumns(pairs.get(i).to(), other.to()));
                }
            }
        }
        return found;
    }
}
