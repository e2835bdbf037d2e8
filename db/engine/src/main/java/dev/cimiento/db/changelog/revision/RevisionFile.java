package dev.cimiento.db.changelog.revision;

import dev.cimiento.db.core.DatabaseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the header and the change-set lines of a revision's file as Liquibase does, and reports what is missing. */
public final class RevisionFile {

    private static final Pattern NAME = Pattern.compile("(?:.*/)?(\\d{14})_[^/]+\\.sql");
    private static final Pattern HEADER = Pattern.compile("(?i)\\s*--\\s*liquibase\\s+formatted\\s+sql\\b.*");
    private static final Pattern LOGICAL_PATH = Pattern.compile("(?i).*\\blogicalFilePath:(\\S+).*");
    private static final Pattern FOLLOWS = Pattern.compile("(?i)\\s*--\\s*follows:\\s*(\\S+)\\s*");
    private static final Pattern FOLLOWS_LINE = Pattern.compile("(?im)^[ \\t]*--[ \\t]*follows:.*$");
    private static final Pattern CHANGE_SET = Pattern.compile("(?i)\\s*--\\s*changeset\\s+[^:]+:\\s*(\\S+).*");
    private static final Pattern COMMENT = Pattern.compile("(?im)^--\\s*comment:? (.*)$");
    private static final Pattern ROLLBACK =
            Pattern.compile("(?i)\\s*(?:--\\s*rollback\\s.*|/\\*\\s*liquibase\\s*rollback\\s*)");

    private final String file;
    private final String sql;
    private final String id;

    RevisionFile(String file, String sql) {
        this.file = file;
        this.sql = sql;
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            throw refused("its name must be <14 digits of UTC time>_<words>.sql");
        }
        this.id = name.group(1);
    }

    /** @throws DatabaseException if the file is malformed; the message names the file and the fault */
    Revision read() {
        List<String> lines = sql.lines().toList();
        requireHeader(lines.isEmpty() ? "" : lines.get(0));
        String follows = lines.stream()
                .map(FOLLOWS::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .findFirst()
                .orElseThrow(() -> refused("it lacks the line '-- follows: <revision>' (the first one follows: base)"));
        return new Revision(id, file, follows, sql, changeSets(lines));
    }

    static boolean isName(String file) {
        return NAME.matcher(file).matches();
    }

    static String comment(String sql) {
        Matcher comment = COMMENT.matcher(sql);
        return comment.find() ? comment.group(1).strip() : "";
    }

    /** Returns the text with another id in its line {@code -- follows:}. */
    public static String following(String sql, String follows) {
        return FOLLOWS_LINE.matcher(sql).replaceFirst("-- follows: " + follows);
    }

    private void requireHeader(String line) {
        if (!HEADER.matcher(line).matches()) {
            throw refused("its first line must be '--liquibase formatted sql logicalFilePath:" + id + "'");
        }
        Matcher path = LOGICAL_PATH.matcher(line);
        if (!path.matches() || !path.group(1).equals(id)) {
            throw refused("its first line must name the revision: logicalFilePath:" + id);
        }
    }

    private List<String> changeSets(List<String> lines) {
        List<String> found = new ArrayList<>();
        boolean hasRollback = true;
        for (String line : lines) {
            Matcher changeSet = CHANGE_SET.matcher(line);
            if (changeSet.matches()) {
                requireRollback(hasRollback, found);
                found.add(changeSet.group(1));
                requireNumber(changeSet.group(1), found.size());
                hasRollback = false;
            } else if (ROLLBACK.matcher(line).matches()) {
                hasRollback = true;
            }
        }
        requireRollback(hasRollback, found);
        if (found.isEmpty()) {
            throw refused("it has no change set: a line '--changeset <author>:" + id + "-1' begins one");
        }
        return found;
    }

    private void requireNumber(String changeSet, int number) {
        if (!changeSet.equals(id + "-" + number)) {
            throw refused("the change set " + changeSet + " must be named " + id + "-" + number);
        }
    }

    private void requireRollback(boolean present, List<String> found) {
        if (!present) {
            throw refused(
                    "the change set " + found.get(found.size() - 1)
                            + " has no rollback: write '--rollback <statement>', or '--rollback empty' where nothing is undone");
        }
    }

    private DatabaseException refused(String why) {
        return new DatabaseException("The revision " + file + " cannot be read: " + why + ".");
    }
}
