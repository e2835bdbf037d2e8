package dev.cimiento.db.plan.size;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates a partition for each partitioned table that has none, because jobs create its partitions in production.
 * Without partitions, the planner plans no access to the table.
 */
final class MissingPartitions {

    private static final String CREATE = """
            select format('create table %I.%I partition of %s default', n.nspname, c.relname || '_default', c.oid::regclass)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_partitioned_table p on p.partrelid = c.oid
             where p.partstrat <> 'h'
               and not exists (select from pg_inherits i where i.inhparent = c.oid)
            """;

    private MissingPartitions() {}

    /** @param connection a connection to a scratch database */
    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> creations = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(CREATE)) {
                while (rows.next()) {
                    creations.add(rows.getString(1));
                }
            }
            for (String creation : creations) {
                statement.execute(creation);
            }
        }
    }
}
