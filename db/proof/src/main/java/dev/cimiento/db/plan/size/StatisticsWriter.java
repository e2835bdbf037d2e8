package dev.cimiento.db.plan.size;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Writes statistics of columns into the catalog. Before PostgreSQL 18 no function does this. */
final class StatisticsWriter implements AutoCloseable {

    private static final String CLEAR = "delete from pg_statistic where starelid >= 16384";

    private static final String INSERT = """
            insert into pg_statistic (
                   starelid, staattnum, stainherit, stanullfrac, stawidth, stadistinct,
                   stakind1, staop1, stacoll1, stanumbers1, stavalues1,
                   stakind2, staop2, stacoll2, stanumbers2,
                   stakind3, stakind4, stakind5, staop3, staop4, staop5, stacoll3, stacoll4, stacoll5)
            select a.attrelid, a.attnum, ?, ?, ?, ?,
                   case when v.common <> '{}' and eq.oid is not null then 1 else 0 end,
                   case when v.common <> '{}' then coalesce(eq.oid, 0) else 0 end,
                   case when v.common <> '{}' and eq.oid is not null then a.attcollation else 0 end,
                   case when v.common <> '{}' and eq.oid is not null then v.frequencies end,
                   case when v.common <> '{}' and eq.oid is not null then array_in(v.common::text::cstring, t.oid, -1) end,
                   case when lt.oid is null then 0 else 3 end,
                   coalesce(lt.oid, 0),
                   case when lt.oid is null then 0 else a.attcollation end,
                   case when lt.oid is not null then array[v.correlation]::real[] end,
                   0, 0, 0, 0, 0, 0, 0, 0, 0
              from (select ?::oid as relation, ?::int as number, ?::text[] as common, ?::real[] as frequencies,
                           ?::real as correlation) v
              join pg_attribute a on a.attrelid = v.relation and a.attnum = v.number
              join pg_type declared on declared.oid = a.atttypid
              join pg_type t on t.oid = coalesce(nullif(declared.typbasetype, 0), declared.oid)
              left join lateral (
                       select c.opcfamily as family, c.opcintype as type
                         from pg_opclass c
                         join pg_am m on m.oid = c.opcmethod and m.amname = 'btree'
                        where c.opcdefault
                          and c.opcintype = case when t.oid = 'varchar'::regtype then 'text'::regtype
                                                 when t.typtype = 'e' then 'anyenum'::regtype
                                                 when t.typcategory = 'A' then 'anyarray'::regtype
                                                 else t.oid end
                        limit 1
                   ) c on true
              left join lateral (
                       select p.amopopr as oid
                         from pg_amop p
                        where p.amopfamily = c.family
                          and p.amoplefttype = c.type and p.amoprighttype = c.type and p.amopstrategy = 1
                   ) lt on true
              left join lateral (
                       select p.amopopr as oid
                         from pg_amop p
                        where p.amopfamily = c.family
                          and p.amoplefttype = c.type and p.amoprighttype = c.type and p.amopstrategy = 3
                   ) eq on true
            """;

    private final PreparedStatement insert;

    /** Removes the statistics of all tables that are not in the catalogs. */
    StatisticsWriter(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CLEAR);
        }
        this.insert = connection.prepareStatement(INSERT);
    }

    /** Adds the statistics of a column, which are written by {@link #write}. */
    void add(SizedTable table, SizedColumn column, ColumnStatistics statistics) throws SQLException {
        insert.setBoolean(1, table.partitioned());
        insert.setDouble(2, statistics.nulls());
        insert.setInt(3, statistics.width());
        insert.setDouble(4, statistics.distinct());
        insert.setLong(5, table.id());
        insert.setInt(6, column.number());
        insert.setArray(7, array("text", statistics.commonValues()));
        insert.setArray(8, array("float4", statistics.frequencies()));
        insert.setDouble(9, statistics.correlation());
        insert.addBatch();
    }

    private Array array(String type, List<?> values) throws SQLException {
        return insert.getConnection().createArrayOf(type, values.toArray());
    }

    void write() throws SQLException {
        insert.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
