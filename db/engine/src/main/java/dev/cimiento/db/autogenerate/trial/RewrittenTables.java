package dev.cimiento.db.autogenerate.trial;

import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.autogenerate.database.TableFiles;
import dev.cimiento.db.autogenerate.requirement.OldNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables whose rows a script writes to new files. Meanwhile no other session can read them, so the script must show
 * it: by a statement on the table, on one that it inherits from or on its partition, that PostgreSQL executes by a
 * rewrite.
 *
 * @param announced the tables of such statements, with the names that they have when the statement runs
 */
record RewrittenTables(Set<String> announced, OldNames names) {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)";
    private static final Pattern REWRITE =
            Pattern.compile("(?is)^alter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?(?<table>"
                    + NAME + "(?:\\." + NAME
                    + ")?)\\s.*\\b(?:type|add\\s+column|set\\s+(?:un)?logged|set\\s+access\\s+method"
                    + "|set\\s+tablespace|set\\s+expression)\\b.*");

    static RewrittenTables by(List<String> statements, OldNames names) {
        Set<String> announced = new HashSet<>();
        for (String statement : statements) {
            Matcher rewrite = REWRITE.matcher(statement);
            if (rewrite.matches()) {
                announced.add(Names.qualified(rewrite.group("table")));
            }
        }
        return new RewrittenTables(announced, names);
    }

    /**
     * Compares the tables before and after the script.
     *
     * @param remarks receives a remark for each announced rewrite
     * @return a message for each other rewrite
     */
    List<String> unannounced(
            Map<String, TableDigest> before, Map<String, TableDigest> after, String remark, List<String> remarks) {
        List<String> unannounced = new ArrayList<>();
        before.forEach((table, was) -> {
            TableDigest is = after.get(table);
            if (is == null || !was.files().isRewrittenIn(is.files())) {
                return;
            }
            if (isAnnounced(was.files()) || isAnnounced(is.files())) {
                remarks.add(remark + Names.shown(table) + ", which blocks other sessions.");
            } else {
                unannounced.add("the rows of " + table + " were rewritten, but no statement says so");
            }
        });
        return unannounced;
    }

    private boolean isAnnounced(TableFiles files) {
        return files.relatives().stream()
                .anyMatch(table -> announced.contains(table) || announced.contains(names.table(table)));
    }
}
