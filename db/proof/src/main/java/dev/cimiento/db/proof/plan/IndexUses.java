package dev.cimiento.db.proof.plan;

import dev.cimiento.db.core.HistoryTables;
import dev.cimiento.db.plan.PlanNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads the indexes of a database, and finds the statements that use each. */
final class IndexUses {

    private static final String INDEXES = """
            select c.relname,
                   n.nspname,
                   case when n.nspname = 'public' then '' else n.nspname || '.' end || t.relname,
                   case when i.indisprimary then 'primary key'
                        when i.indisunique then 'unique'
                        when i.indisexclusion then 'exclusion'
                        else coalesce(
                            (select 'foreign key ' || min(k.conname)
                               from pg_constraint k
                              where k.conrelid = i.indrelid
                                and k.contype = 'f'
                                and i.indpred is null
                                and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey),
                            '')
                    end,
                    array(select x.relname::text
                            from pg_partition_tree(i.indexrelid) p
                            join pg_class x on x.oid = p.relid and x.oid <> i.indexrelid
                           order by 1)
              from pg_index i
              join pg_class c on c.oid = i.indexrelid
              join pg_class t on t.oid = i.indrelid
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('i', 'I')
               and c.oid >= 16384
               and not t.relispartition
               and t.relpersistence <> 't'
               and t.relkind <> 't'
               and t.relname not in (:history_tables)
             order by 3, 1
            """;

    private IndexUses() {}

    static List<IndexUse> of(List<PlannedStatement> statements, Connection connection) throws SQLException {
        List<IndexUse> uses = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(HistoryTables.replaceIn(INDEXES))) {
            while (rows.next()) {
                IndexUse unused = new IndexUse(
                        rows.getString(1),
                        List.of((String[]) rows.getArray(5).getArray()),
                        rows.getString(3),
                        rows.getString(4),
                        List.of());
                uses.add(unused.by(statements.stream()
                        .filter(statement -> uses(statement, unused))
                        .map(PlannedStatement::id)
                        .toList()));
            }
        }
        return uses;
    }

    private static boolean uses(PlannedStatement statement, IndexUse index) {
        return statement.plans().stream()
                .flatMap(plan -> plan.plan().all().stream())
                .map(PlanNode::index)
                .anyMatch(index::isNamed);
    }
}
