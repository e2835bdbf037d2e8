package dev.cimiento.db.statement.plugin;

import java.util.List;
import org.apache.ibatis.mapping.ParameterMapping;

/**
 * A statement as the driver gets it.
 *
 * @param sql the SQL with a question mark for each parameter
 * @param parameters the mappings of the parameters, in order
 */
public record SentSql(String sql, List<ParameterMapping> parameters) {

    public SentSql {
        parameters = List.copyOf(parameters);
    }
}
