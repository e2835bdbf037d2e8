package dev.cimiento.db.proof.check;

import java.util.List;

/**
 * The types that the server reports for a prepared statement.
 *
 * @param parameterTypes the names of the parameters' types: the type that was sent, otherwise the type that the server
 *     inferred
 * @param columns the columns of the result; empty for a statement that returns no rows
 */
public record PreparedStatementInfo(List<String> parameterTypes, List<Column> columns) {

    /**
     * A column of the result.
     *
     * @param scale the number of decimals; 0 if it is unlimited or the type has none
     */
    public record Column(String label, String type, int scale) {}
}
