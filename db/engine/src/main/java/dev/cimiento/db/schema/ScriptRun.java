package dev.cimiento.db.schema;

import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Token;
import dev.cimiento.db.core.StatementSplitter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Runs scripts of other projects on a scratch database. Statements whose effect is not limited to this database are
 * omitted: the server can be one that the user works on.
 */
final class ScriptRun {

    private static final Set<String> OF_THE_SERVER =
            Set.of("database", "role", "user", "group", "tablespace", "system", "subscription");
    private static final Set<String> CHANGES = Set.of("create", "alter", "drop");

    /** The commands of psql, and the rows that follow {@code copy … from stdin}. */
    private static final Pattern PSQL =
            Pattern.compile("(?im)^copy\\s[^;]*\\sfrom\\s+stdin[^;]*;$(?s:.*?)^\\\\\\.$|^\\\\.*$");

    private static final int LONGEST = 60;

    private final Connection connection;
    private final List<String> omitted = new ArrayList<>();

    ScriptRun(Connection connection) {
        this.connection = connection;
    }

    /** Returns a sentence for each statement that was omitted. */
    List<String> omitted() {
        return omitted;
    }

    /** Returns the statements of a script that can run on a scratch database, and notes the others. */
    List<String> statements(String script, String file) {
        List<String> statements = new ArrayList<>();
        for (String statement : StatementSplitter.of(PSQL.matcher(script).replaceAll(""))) {
            if (changesServer(statement)) {
                omitted.add("Omitted, because it concerns the whole server: " + start(statement) + " (" + file + ")");
            } else {
                statements.add(statement);
            }
        }
        return statements;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** Returns the start of a statement in one line, for messages. */
    static String start(String statement) {
        String line = statement.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }

    private static boolean changesServer(String statement) {
        List<Token> words =
                SqlTokens.of(statement).stream().filter(Token::isCode).limit(2).toList();
        return words.size() == 2
                && CHANGES.stream().anyMatch(words.get(0)::is)
                && OF_THE_SERVER.stream().anyMatch(words.get(1)::is)
                && !isUserMapping(statement);
    }

    private static boolean isUserMapping(String statement) {
        return SqlTokens.of(statement).stream()
                .filter(Token::isCode)
                .limit(3)
                .map(Token::text)
                .collect(Collectors.joining(" "))
                .matches("(?i)\\w+ user mapping");
    }
}
