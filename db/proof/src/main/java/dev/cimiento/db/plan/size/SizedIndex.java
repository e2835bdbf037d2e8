package dev.cimiento.db.plan.size;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * An index whose size can be pretended.
 *
 * @param id its {@code oid}
 * @param name its name
 * @param width the mean width of its columns together, in bytes
 * @param table the name of its table, as SQL has it
 * @param predicate the condition of a partial index; empty if it has all rows
 * @param ascending true if the first column ascends with the rows, so that entries are added at the end
 */
record SizedIndex(long id, String name, double width, String table, String predicate, boolean ascending) {

    private static final String INDEXES = """
            select i.indexrelid::bigint,
                   c.relname,
                   (select sum(coalesce(s.stawidth * (1 - s.stanullfrac), 8))
                      from unnest(i.indkey::int2[]) as k
                      left join pg_statistic s on s.starelid = i.indrelid and s.staattnum = k),
                   i.indrelid::regclass::text,
                   coalesce(pg_get_expr(i.indpred, i.indrelid), ''),
                   i.indkey[0]
              from pg_index i
              join pg_class c on c.oid = i.indexrelid and c.relkind = 'i'
             where i.indexrelid >= 16384
               and i.indrelid = ?
            """;

    /** The header of an entry and its pointer in the page. */
    private static final int OVERHEAD = 14;

    private static final double PAGE = 8192 - 40;

    /** The part of a page that is filled if entries are added at the end of the index. */
    private static final double FILLED = 0.9;

    /** The part that is filled if entries are added anywhere, so that full pages are divided. */
    private static final double DIVIDED = 0.7;

    /** Returns the indexes of a table, after its statistics were written. */
    static List<SizedIndex> of(SizedTable table, Connection connection) throws SQLException {
        List<SizedIndex> indexes = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(INDEXES)) {
            statement.setLong(1, table.id());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int first = rows.getInt(6);
                    boolean ascending = table.columns().stream()
                            .anyMatch(column -> column.number() == first && (column.ascending() || column.isTime()));
                    indexes.add(new SizedIndex(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getDouble(3),
                            rows.getString(4),
                            rows.getString(5),
                            ascending));
                }
            }
        }
        return indexes;
    }

    /** Returns the number of pages, with the page that describes the index. */
    long pages(double rows) {
        return 1 + (long) Math.ceil(rows * (OVERHEAD + width) / (PAGE * (ascending ? FILLED : DIVIDED)));
    }
}
