package dev.cimiento.db.proof.check;

import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.variant.Variant;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The temporary tables that statements create, without which the statements that use them cannot be prepared. */
public final class TemporaryTables {

    private static final Pattern CREATES_TEMPORARY =
            Pattern.compile("create (?:local |global )?temp(?:orary)? .*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private TemporaryTables() {}

    /** Creates the tables in the transaction of a connection. */
    public static void create(Stream<Statement> statements, ProbeConnection server) throws SQLException {
        for (Iterator<Statement> all = statements.iterator(); all.hasNext(); ) {
            for (Variant variant : all.next().variants()) {
                if (isCreatedBy(variant)) {
                    server.execute(variant.sql());
                }
            }
        }
    }

    /** Returns the code of a statement without comments, and with one space between its tokens. */
    private static String words(String sql) {
        return SqlTokens.of(sql).stream()
                .filter(SqlTokens.Token::isCode)
                .map(SqlTokens.Token::text)
                .collect(Collectors.joining(" "));
    }

    public static boolean isCreatedBy(Variant variant) {
        return variant.parameters().isEmpty()
                && CREATES_TEMPORARY.matcher(words(variant.sql())).matches();
    }
}
