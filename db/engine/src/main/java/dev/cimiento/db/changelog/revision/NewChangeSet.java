package dev.cimiento.db.changelog.revision;

import java.util.StringJoiner;

/**
 * A change set that is to be written.
 *
 * @param comment what it does, in one line
 * @param sql the statements that lead forward, each ended by a semicolon
 * @param rollback the statements that lead back; blank where nothing is to be undone
 * @param transactional whether it is applied in a transaction; what cannot be, such as {@code create index
 *     concurrently}, is one statement in a change set of its own
 */
public record NewChangeSet(String comment, String sql, String rollback, boolean transactional) {

    private static final String BODY = "(?is).*(\\$\\w*\\$|begin\\s+atomic).*";

    /** One that is applied in a transaction. */
    public NewChangeSet(String comment, String sql, String rollback) {
        this(comment, sql, rollback, true);
    }

    String text(String id) {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add("--changeset " + attributes(id));
        text.add("--comment: " + comment.replaceAll("\\s+", " ").strip());
        text.add(sql.isBlank() ? "-- (no statements)" : sql.strip());
        text.add("");
        if (rollback.isBlank()) {
            text.add("--rollback empty");
        } else {
            rollback.strip().lines().forEach(line -> text.add("--rollback " + line));
        }
        return text.toString();
    }

    /** The body of a function has semicolons within, at which Liquibase would cut it. */
    private String attributes(String id) {
        return "cimiento:" + id
                + (transactional ? "" : " runInTransaction:false")
                + ((sql + rollback).matches(BODY)
                        ? " splitStatements:false rollbackSplitStatements:false stripComments:false"
                        : "");
    }
}
