package dev.cimiento.db.autogenerate.rows;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Combinations of one alternative for each name: first those that change a single name, because most errors have one
 * cause, then the Cartesian product, cut after 10,000.
 *
 * @param sizes the number of alternatives for each name
 * @param oneByOne true to vary one name at a time only
 */
record Combinations(Map<String, Integer> sizes, boolean oneByOne) implements Iterable<Map<String, Integer>> {

    @Override
    public Iterator<Map<String, Integer>> iterator() {
        return (oneByOne || sizes.size() == 1 ? singles() : Stream.concat(singles(), products())).iterator();
    }

    private Stream<Map<String, Integer>> singles() {
        return sizes.entrySet().stream()
                .flatMap(entry ->
                        IntStream.range(0, entry.getValue()).mapToObj(choice -> Map.of(entry.getKey(), choice)));
    }

    private Stream<Map<String, Integer>> products() {
        List<String> names = List.copyOf(sizes.keySet());
        int count = sizes.values().stream().reduce(1, (a, b) -> Math.min(10_000, a * b));
        return IntStream.range(0, count).mapToObj(number -> {
            Map<String, Integer> choice = new LinkedHashMap<>();
            int left = number;
            for (String name : names) {
                int size = sizes.getOrDefault(name, 1);
                choice.put(name, left % size);
                left /= size;
            }
            return choice;
        });
    }
}
