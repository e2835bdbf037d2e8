package dev.cimiento.persistence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The columns of the schema.
 *
 * @param types the types by column name
 * @param mandatory the columns that an insert must give, as {@code table.column}
 */
record Columns(Map<String, String> types, Set<String> mandatory) {

    static Columns of(DataSource database) {
        Map<String, String> types = new HashMap<>();
        Set<String> mandatory = new HashSet<>();
        JdbcClient.create(database).sql("""
                        select table_name, column_name, data_type, is_nullable = 'NO' and column_default is null
                          from information_schema.columns
                         where table_schema = 'public'""").query(row -> {
            types.put(row.getString(2), row.getString(3));
            if (row.getBoolean(4)) {
                mandatory.add(row.getString(1) + "." + row.getString(2));
            }
        });
        return new Columns(types, mandatory);
    }

    boolean has(String column) {
        return types.containsKey(column);
    }

    boolean areAlike(String one, String other) {
        return Objects.equals(types.get(one), types.get(other));
    }

    boolean isMandatory(String table, String column) {
        return mandatory.contains(table + "." + column);
    }
}
