package dev.cimiento.db.changelog.loss;

import dev.cimiento.db.changelog.revision.SqlCode;
import dev.cimiento.db.core.StatementSplitter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates names in later statements of a script into the names that the objects have now, before the script has
 * renamed anything.
 */
public final class LiveNames {

    private record Column(String table, String name) {}

    private static final String WORD = "(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)";
    private static final String NAME = WORD + "(?:\\." + WORD + ")?";
    private static final Pattern RENAME_SCHEMA =
            Pattern.compile("(?is)^alter\\s+schema\\s+(?<from>" + WORD + ")\\s+rename\\s+to\\s+(?<to>" + WORD + ")$");
    private static final Pattern ALTER = Pattern.compile("(?is)^alter\\s+(?:foreign\\s+)?table\\s+(?:if\\s+exists\\s+)?"
            + "(?:only\\s+)?(?<table>" + NAME + ")\\s*\\*?\\s+(?<actions>.*)$");
    private static final Pattern RENAME_TABLE = Pattern.compile("(?is)^rename\\s+to\\s+(?<to>" + WORD + ")$");
    private static final Pattern RENAME_COLUMN = Pattern.compile(
            "(?is)^rename\\s+(?:column\\s+)?(?<from>(?!constraint\\b)" + WORD + ")\\s+to\\s+(?<to>" + WORD + ")$");
    private static final Pattern MOVE = Pattern.compile("(?is)^set\\s+schema\\s+(?<to>" + WORD + ")$");
    private static final Pattern ADD_COLUMN =
            Pattern.compile("(?is)\\badd\\s+(?:column\\s+)?(?:if\\s+not\\s+exists\\s+)?"
                    + "(?!(?:constraint|primary|unique|check|foreign|exclude|column|if|generated|value|attribute)\\b)(?<column>"
                    + WORD + ")");
    private static final Pattern CREATE_TABLE = Pattern.compile("(?is)^create\\s+(?:(?:global|local)\\s+)?"
            + "(?:temp|temporary|unlogged|foreign)?\\s*table\\s+(?:if\\s+not\\s+exists\\s+)?(?<table>" + NAME + ").*");

    /** Statements that can change names in a way that this class does not see. */
    private static final Pattern UNSEEN =
            Pattern.compile("(?is)^(?:do\\b.*\\b(?:rename|execute|perform|call|search_path|schema)\\b|call\\b"
                    + "|set\\b.*\\bsearch_path\\b|select\\b.*\\bset_config\\b).*");

    /** An unquoted name has no blank, so the prefix cannot be confused with an existing table. */
    private static final String NEW = "new ";

    private final Map<String, String> schemas = new HashMap<>();
    private final Map<String, String> tables = new HashMap<>();
    private final Map<Column, String> columns = new HashMap<>();
    private final Set<String> createdTables = new HashSet<>();
    private final Set<Column> createdColumns = new HashSet<>();
    private boolean certain = true;

    /** Returns true if all renames so far were understood. */
    public boolean areCertain() {
        return certain;
    }

    /** Returns the data under its current name; empty if the script creates it. */
    public Optional<DestroyedData> of(DestroyedData data) {
        if (data.kind().equals("schema")) {
            return Optional.of(data.named(schemas.getOrDefault(written(data.name()), data.name()), null));
        }
        if (!data.isOfTable()) {
            return Optional.of(data);
        }
        String table = table(data.name());
        if (createdTables.contains(table)) {
            return Optional.empty();
        }
        if (data.column() == null) {
            return Optional.of(data.named(table, null));
        }
        Column column = new Column(table, written(data.column()));
        return createdColumns.contains(column)
                ? Optional.empty()
                : Optional.of(data.named(table, columns.getOrDefault(column, column.name())));
    }

    /** Records the renames of a script. */
    public void follow(String script) {
        StatementSplitter.of(script).stream().map(SqlCode::of).forEach(this::followOne);
    }

    private void followOne(String statement) {
        certain = certain && !UNSEEN.matcher(statement).matches();
        Matcher schema = RENAME_SCHEMA.matcher(statement);
        if (schema.matches()) {
            String from = written(schema.group("from"));
            schemas.put(written(schema.group("to")), schemas.getOrDefault(from, from));
            schemas.remove(from);
        }
        Matcher create = CREATE_TABLE.matcher(statement);
        if (create.matches()) {
            String table = written(create.group("table"));
            tables.put(table, NEW + table);
            createdTables.add(NEW + table);
        }
        Matcher alter = ALTER.matcher(statement);
        if (alter.matches()) {
            alter(written(alter.group("table")), alter.group("actions").strip());
        }
    }

    private void alter(String name, String actions) {
        String table = table(name);
        Matcher rename = RENAME_TABLE.matcher(actions);
        Matcher move = MOVE.matcher(actions);
        Matcher column = RENAME_COLUMN.matcher(actions);
        if (rename.matches()) {
            tables.remove(name);
            tables.put(schemaOf(name) + written(rename.group("to")), table);
        } else if (move.matches()) {
            tables.remove(name);
            tables.put(
                    written(move.group("to") + "."
                            + name.substring(schemaOf(name).length())),
                    table);
        } else if (column.matches()) {
            rename(new Column(table, written(column.group("from"))), new Column(table, written(column.group("to"))));
        } else {
            for (Matcher add = ADD_COLUMN.matcher(actions); add.find(); ) {
                createdColumns.add(new Column(table, written(add.group("column"))));
            }
        }
    }

    private void rename(Column from, Column to) {
        columns.put(to, columns.getOrDefault(from, from.name()));
        columns.remove(from);
        if (createdColumns.remove(from)) {
            createdColumns.add(to);
        }
    }

    private String table(String name) {
        String table = written(name);
        String schema = schemaOf(table);
        if (tables.containsKey(table) || schema.isEmpty()) {
            return tables.getOrDefault(table, table);
        }
        String bare = schema.substring(0, schema.length() - 1);
        return schemas.getOrDefault(bare, bare) + "." + table.substring(schema.length());
    }

    /** Returns the schema of a name with its dot; empty if the name has no schema. */
    private static String schemaOf(String name) {
        Matcher parts = Pattern.compile("(?<schema>" + WORD + "\\.)" + WORD).matcher(name);
        return parts.matches() ? parts.group("schema") : "";
    }

    /** Normalizes a name as the server reads it, without the schema {@code public}. */
    private static String written(String name) {
        Matcher words = Pattern.compile(WORD).matcher(name);
        StringBuilder written = new StringBuilder();
        while (words.find()) {
            String word = words.group();
            written.append(written.isEmpty() ? "" : ".")
                    .append(word.startsWith("\"") ? word : word.toLowerCase(Locale.ROOT));
        }
        return written.toString().replaceFirst("^public\\.", "");
    }
}
