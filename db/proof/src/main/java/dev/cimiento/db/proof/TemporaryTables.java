package dev.cimiento.db.proof;

import dev.cimiento.db.proof.check.ProbeConnection;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.Variant;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** The temporary tables that statements create, without which the statements that use them cannot be prepared. */
final class TemporaryTables {

    private static final Pattern CREATES_TEMPORARY = Pattern.compile(
            "\\s*(/\\*.*?\\*/\\s*)*create\\s+(local\\s+)?temp(orary)?\\s.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private TemporaryTables() {}

    /** Creates the tables in the transaction of a connection. */
    static void create(List<Statement> statements, ProbeConnection server) throws SQLException {
        for (Statement statement : statements) {
            for (Variant variant : statement.variants()) {
                if (isCreatedBy(variant)) {
                    server.execute(variant.sql());
                }
            }
        }
    }

    static boolean isCreatedBy(Variant variant) {
        return variant.parameters().isEmpty()
                && CREATES_TEMPORARY.matcher(variant.sql()).matches();
    }
}
