package dev.cimiento.persistence.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;

/** Explains how PostgreSQL would run a mapped statement with its parameters. */
public final class StatementPlan {

    private StatementPlan() {}

    public static String of(DataSource dataSource, Configuration mappers, String statement, Object parameter)
            throws SQLException {
        MappedStatement mapped = mappers.getMappedStatement(statement);
        BoundSql sql = mapped.getBoundSql(parameter);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement explain = connection.prepareStatement("explain " + sql.getSql())) {
            mappers.newParameterHandler(mapped, parameter, sql).setParameters(explain);
            try (ResultSet lines = explain.executeQuery()) {
                StringJoiner plan = new StringJoiner("\n");
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
                return plan.toString();
            }
        }
    }
}
