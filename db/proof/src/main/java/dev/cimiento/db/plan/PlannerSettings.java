package dev.cimiento.db.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * The settings of a server, database and role that decide about plans, such as {@code random_page_cost}.
 *
 * @param values the values by name, in the units of {@code pg_settings}
 */
public record PlannerSettings(Map<String, String> values) {

    /** The settings of the server that plans. */
    public static final PlannerSettings OF_SCRATCH = new PlannerSettings(Map.of());

    /** The setting {@code plan_cache_mode} is left out, because generic plans are wanted. */
    private static final String READ = """
            select name, setting
              from pg_settings
             where context = 'user'
               and name <> 'plan_cache_mode'
               and (category like 'Query Tuning / %'
                    or name in ('work_mem', 'hash_mem_multiplier', 'max_parallel_workers_per_gather', 'max_parallel_workers'))
            """;

    private static final String ALTER =
            "select format('alter database %I set %I to %L', current_database(), name, ?) from pg_settings where name = ?";

    public PlannerSettings {
        values = Map.copyOf(values);
    }

    /** Reads the settings of a session. */
    public static PlannerSettings of(DataSource database) throws SQLException {
        Map<String, String> values = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(READ)) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getString(2));
            }
        }
        return new PlannerSettings(values);
    }

    /** Gives the settings to a scratch database, for new sessions. A setting that its server does not have is left out. */
    public void applyTo(DataSource scratch) throws SQLException {
        try (Connection connection = scratch.getConnection();
                PreparedStatement find = connection.prepareStatement(ALTER);
                Statement alter = connection.createStatement()) {
            for (Map.Entry<String, String> setting : values.entrySet()) {
                find.setString(1, setting.getValue());
                find.setString(2, setting.getKey());
                try (ResultSet row = find.executeQuery()) {
                    if (row.next()) {
                        alter.execute(row.getString(1));
                    }
                }
            }
        }
    }
}
