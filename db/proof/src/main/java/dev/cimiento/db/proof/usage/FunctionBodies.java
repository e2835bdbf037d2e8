package dev.cimiento.db.proof.usage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The bodies of the functions and procedures in SQL and PL/pgSQL. The server does not know which tables they use before
 * it runs them, so {@link BodyReader} searches their text for names. Statements that a body composes are unknown.
 */
final class FunctionBodies {

    private static final String QUERY = """
            select p.oid::bigint, p.proname, coalesce(pg_get_function_sqlbody(p.oid), p.prosrc)
              from pg_proc p
              join pg_language l on l.oid = p.prolang
              join pg_namespace n on n.oid = p.pronamespace
             where l.lanname in ('sql', 'plpgsql')
               and n.nspname not like 'pg\\_%'
               and n.nspname <> 'information_schema'
            """;

    private final Map<Long, String> bodies = new HashMap<>();
    private final Map<String, Set<Long>> names = new HashMap<>();

    static FunctionBodies read(Connection connection) throws SQLException {
        FunctionBodies functions = new FunctionBodies();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                functions.bodies.put(rows.getLong(1), rows.getString(3));
                functions
                        .names
                        .computeIfAbsent(rows.getString(2), name -> new LinkedHashSet<>())
                        .add(rows.getLong(1));
            }
        }
        return functions;
    }

    /** Returns the body of a function; empty for one in another language. */
    String of(long function) {
        return bodies.getOrDefault(function, "");
    }

    /** Returns the functions with a name, in any schema and with any parameters. */
    Set<Long> named(String name) {
        return names.getOrDefault(name, Set.of());
    }
}
