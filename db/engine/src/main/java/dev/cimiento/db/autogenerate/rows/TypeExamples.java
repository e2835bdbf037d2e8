package dev.cimiento.db.autogenerate.rows;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Format strings of values of types with a special syntax. Each has a place for the number of the row. */
final class TypeExamples {

    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("time", "0%1$s:00:00"),
            Map.entry("timetz", "0%1$s:00:00+00"),
            Map.entry("interval", "%d days"),
            Map.entry("json", "{\"n\": %d}"),
            Map.entry("jsonb", "{\"n\": %d}"),
            Map.entry("jsonpath", "$.n%d"),
            Map.entry("inet", "10.0.0.%d"),
            Map.entry("cidr", "10.0.%d.0/24"),
            Map.entry("macaddr", "08:00:2b:01:02:%1$02d"),
            Map.entry("macaddr8", "08:00:2b:01:02:03:04:%1$02d"),
            Map.entry("point", "(%1$d,%1$d)"),
            Map.entry("lseg", "[(0,0),(1,%d)]"),
            Map.entry("box", "((%1$d,%1$d),(0,0))"),
            Map.entry("line", "{1,2,%d}"),
            Map.entry("path", "[(0,0),(1,%d)]"),
            Map.entry("polygon", "((0,0),(1,%d),(2,0))"),
            Map.entry("circle", "<(0,0),%d>"),
            Map.entry("tsvector", "word%d"),
            Map.entry("tsquery", "word%d"),
            Map.entry("xml", "<n>%d</n>"),
            Map.entry("money", "%d.50"),
            Map.entry("pg_lsn", "0/%d"),
            Map.entry("hstore", "n=>%d"),
            Map.entry("ltree", "top.n%d"),
            Map.entry("int4range", "[%1$d0,%1$d5)"),
            Map.entry("int8range", "[%1$d0,%1$d5)"),
            Map.entry("numrange", "[%1$d0,%1$d5)"),
            Map.entry("int4multirange", "{[%1$d0,%1$d5)}"),
            Map.entry("int8multirange", "{[%1$d0,%1$d5)}"),
            Map.entry("nummultirange", "{[%1$d0,%1$d5)}"));

    private TypeExamples() {}

    /** Returns the format of a type; null for a type that accepts any text, or an unknown one. */
    static @Nullable String of(String type) {
        return EXAMPLES.get(type);
    }
}
