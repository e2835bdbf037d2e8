package dev.cimiento.db.recorded;

import java.util.List;

/**
 * A statement that a program sent by JDBC.
 *
 * @param site the call in the program, in the form of a stack trace: {@code com.example.Orders.find(Orders.java:42)}
 * @param sql the SQL, with a question mark for each parameter
 * @param parameters the parameters in order
 */
public record RecordedStatement(String site, String sql, List<RecordedParameter> parameters) {

    public RecordedStatement {
        parameters = List.copyOf(parameters);
    }

    /** Returns the method of the call site, with its class. */
    public String method() {
        return site.replaceAll("\\(.*", "");
    }
}
