package dev.cimiento.db.changelog.revision;

import dev.cimiento.db.changelog.precondition.RowPreconditions;
import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Token;
import java.util.List;
import java.util.StringJoiner;

/**
 * A change set that is to be written.
 *
 * @param comment a description in one line
 * @param sql the statements of the upgrade, each ended by a semicolon
 * @param rollback the statements of the rollback; blank if there is nothing to undo
 * @param transactional true if it is applied in a transaction; a statement that PostgreSQL does not allow there, such
 *     as {@code create index concurrently}, needs a change set of its own
 * @param preconditions queries in one line that must return 0 before the upgrade ({@link RowPreconditions})
 */
public record NewChangeSet(
        String comment, String sql, String rollback, boolean transactional, List<String> preconditions) {

    private static final String BODY = "(?is).*(\\$\\w*\\$|begin\\s+atomic).*";

    public NewChangeSet {
        preconditions = List.copyOf(preconditions);
    }

    /** Creates a change set that is applied in a transaction. */
    public NewChangeSet(String comment, String sql, String rollback) {
        this(comment, sql, rollback, true);
    }

    public NewChangeSet(String comment, String sql, String rollback, boolean transactional) {
        this(comment, sql, rollback, transactional, List.of());
    }

    /** Returns this change set with preconditions. */
    public NewChangeSet after(List<String> queries) {
        return new NewChangeSet(comment, sql, rollback, transactional, queries);
    }

    String text(String id) {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add("--changeset " + attributes(id));
        text.add("--comment: " + comment.replaceAll("\\s+", " ").strip());
        RowPreconditions.text(preconditions).forEach(text::add);
        text.add(sql.isBlank() ? "-- (no statements)" : sql.strip());
        text.add("");
        if (rollback.isBlank()) {
            text.add("--rollback empty");
        } else {
            rollback.strip().lines().forEach(line -> text.add("--rollback " + line));
        }
        return text.toString();
    }

    /** Liquibase would split the body of a function at its semicolons, so the attributes turn splitting off. */
    private String attributes(String id) {
        return "cimiento:" + id
                + (transactional ? "" : " runInTransaction:false")
                + (hasInnerSemicolon(sql + "\n" + rollback)
                        ? " splitStatements:false rollbackSplitStatements:false stripComments:false"
                        : "");
    }

    /** Returns true for the body of a function, and for a rule with several commands in parentheses. */
    private static boolean hasInnerSemicolon(String statements) {
        int depth = 0;
        for (Token token : SqlTokens.of(statements)) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth > 0 && token.is(";")) {
                return true;
            }
        }
        return statements.matches(BODY);
    }
}
