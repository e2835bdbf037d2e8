package dev.cimiento.db.lint.rule;

import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Kind;
import dev.cimiento.db.core.SqlTokens.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a revision's file, in which statements are found by their characters, because Liquibase removes comments
 * and white space before it hands a statement over.
 */
public final class RevisionText {

    private static final Pattern CHANGE_SET = Pattern.compile("(?i)--\\s*changeset\\s+[^:]+:\\s*(\\S+).*");

    private final String text;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<Comment> comments = new ArrayList<>();

    /**
     * A comment.
     *
     * @param changeSet the id of its change set; empty above the first one
     * @param offset its position in the file
     */
    record Comment(String changeSet, int offset, String text) {}

    /** The code of a change set without white space, and the positions of its characters in the file. */
    private static final class Part {

        private final int start;
        private final StringBuilder code = new StringBuilder();
        private final List<Integer> offsets = new ArrayList<>();
        private int next;

        Part(int start) {
            this.start = start;
        }

        void append(Token token, int offset) {
            for (int i = 0; i < token.text().length(); i++) {
                if (!Character.isWhitespace(token.text().charAt(i))) {
                    code.append(token.text().charAt(i));
                    offsets.add(offset + i);
                }
            }
        }

        /** Returns the position of the next statement with this code; without a match, the start of the change set. */
        int find(String statement) {
            int found = statement.isEmpty() ? -1 : code.indexOf(statement, next);
            if (found < 0) {
                return start;
            }
            next = found + statement.length();
            return offsets.get(found);
        }
    }

    RevisionText(Revision revision) {
        this.text = revision.sql();
        String changeSet = "";
        int offset = 0;
        for (Token token : SqlTokens.of(text)) {
            // With line ends of Windows, the comment includes the carriage return.
            Matcher begin = CHANGE_SET.matcher(token.text().strip());
            if (token.kind() == Kind.COMMENT && begin.matches()) {
                changeSet = begin.group(1);
                parts.put(changeSet, new Part(offset));
            } else if (token.kind() == Kind.COMMENT) {
                comments.add(new Comment(changeSet, offset, token.text()));
            } else if (token.isCode() && parts.containsKey(changeSet)) {
                parts.get(changeSet).append(token, offset);
            }
            offset += token.text().length();
        }
    }

    /** Returns the offset of the next statement of a change set. Statements are asked for in their order. */
    int offsetOf(String changeSet, String statement) {
        StringBuilder code = new StringBuilder();
        SqlTokens.of(statement).stream()
                .filter(Token::isCode)
                .forEach(token -> code.append(token.text().replaceAll("\\s+", "")));
        Part part = parts.get(changeSet);
        return part == null ? 0 : part.find(code.toString());
    }

    List<Comment> comments() {
        return comments;
    }

    /** Returns the line of an offset, from 1. */
    int line(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** Returns the column of an offset, from 1. */
    int column(int offset) {
        return offset - text.lastIndexOf('\n', offset - 1);
    }

    /** Returns the offset of a line and a column. */
    int offset(int line, int column) {
        int offset = 0;
        for (int i = 1; i < line; i++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return offset + column - 1;
    }

    /** Returns the offset of the line that begins a change set. */
    int startOf(String changeSet) {
        Part part = parts.get(changeSet);
        return part == null ? 0 : part.start;
    }
}
