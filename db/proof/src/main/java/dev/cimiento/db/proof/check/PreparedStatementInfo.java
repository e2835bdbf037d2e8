package dev.cimiento.db.proof.check;

import java.util.List;

/**
 * What the server says of a statement when it prepares it.
 *
 * @param parameterTypes by their names, those that were sent, and where none was what the server takes them to be
 */
public record PreparedStatementInfo(List<String> parameterTypes, List<Column> columns) {

    /**
     * A column of the result.
     *
     * @param scale how many decimals its numbers have, 0 where that is not limited
     */
    record Column(String label, String type, int scale) {}
}
