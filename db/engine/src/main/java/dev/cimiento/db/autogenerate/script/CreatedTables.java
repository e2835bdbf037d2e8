package dev.cimiento.db.autogenerate.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Moves constraints and identity columns into the {@code create table} statement of their table, as people write it.
 */
final class CreatedTables {

    private static final Pattern CREATE =
            Pattern.compile("(?is)CREATE (?:UNLOGGED )?TABLE (?<table>\\S+) \\(\\n(?<body>.*)\\n\\)");
    private static final Pattern CONSTRAINT = Pattern.compile(
            "(?is)ALTER TABLE (?:ONLY )?(?<table>\\S+)\\s+ADD (?<constraint>CONSTRAINT .*?(?: REFERENCES (?<target>[^(\\s]+).*)?)");

    private static final Pattern UNIQUE_INDEX =
            Pattern.compile("(?is)CREATE UNIQUE INDEX \\S+ ON (?:ONLY )?(?<table>[^(\\s]+).*");

    private static final Pattern COPY = Pattern.compile("(?is)INSERT INTO (?<table>\\S+) .*");
    private static final Pattern CHANGE = Pattern.compile("(?is)ALTER TABLE (?:ONLY )?(?<table>\\S+)\\s.*");
    private static final List<String> KINDS = List.of("PRIMARY", "UNIQUE", "EXCLUDE", "FOREIGN", "CHECK");
    private static final Pattern KIND = Pattern.compile(
            "(?is)CONSTRAINT (?:\"(?:[^\"]|\"\")*\"|\\S+)\\s+(?<kind>PRIMARY|UNIQUE|EXCLUDE|FOREIGN|CHECK)\\b");

    private CreatedTables() {}

    /** A foreign key is moved only if the referenced table exists before. */
    static List<String> whole(List<String> statements) {
        List<String> whole = new ArrayList<>();
        Map<Integer, List<String>> moved = new TreeMap<>();
        Set<String> filled = filled(statements);
        for (String statement : statements) {
            if (names(filled, statement)) {
                whole.add(statement);
                continue;
            }
            if (takesIdentity(whole, statement)) {
                continue;
            }
            Matcher constraint = CONSTRAINT.matcher(statement);
            int at = constraint.matches() ? creation(whole, constraint.group("table")) : -1;
            if (at >= 0 && fits(whole, at, statement, constraint)) {
                moved.computeIfAbsent(at, table -> new ArrayList<>())
                        .add(constraint.group("constraint").strip());
            } else {
                whole.add(statement);
            }
        }
        moved.forEach((at, constraints) -> whole.set(at, withConstraints(whole.get(at), constraints)));
        return whole;
    }

    /** The parts of a table that takes the rows of an old one are named like those of the old one, which goes later. */
    private static Set<String> filled(List<String> statements) {
        return statements.stream()
                .map(COPY::matcher)
                .filter(Matcher::matches)
                .map(copy -> copy.group("table"))
                .collect(Collectors.toSet());
    }

    private static boolean names(Set<String> tables, String statement) {
        Matcher change = CHANGE.matcher(statement);
        return change.matches() && tables.contains(change.group("table"));
    }

    /** Sorts the constraints by kind, because the engine's order depends on the other tables of the schema. */
    private static String withConstraints(String creation, List<String> constraints) {
        Matcher create = CREATE.matcher(creation);
        if (!create.matches()) {
            throw new IllegalArgumentException(creation);
        }
        String added = constraints.stream()
                .sorted(Comparator.comparing(CreatedTables::kind))
                .map(constraint -> ",\n\t" + constraint)
                .collect(Collectors.joining());
        return creation.substring(0, create.end("body")) + added + creation.substring(create.end("body"));
    }

    /** Returns the position of a constraint's kind among the kinds. */
    private static int kind(String constraint) {
        Matcher kind = KIND.matcher(constraint);
        return kind.lookingAt() ? KINDS.indexOf(kind.group("kind").toUpperCase(Locale.ROOT)) : KINDS.size();
    }

    private static boolean takesIdentity(List<String> whole, String statement) {
        Matcher identity = IdentityColumns.matcher(statement);
        int at = identity.matches() ? creation(whole, identity.group("table")) : -1;
        if (at < 0) {
            return false;
        }
        String column = "(?m)^(\t" + Pattern.quote(identity.group("column")) + " .*?)(?: NOT NULL)?(,?)$";
        String clause = Matcher.quoteReplacement(" " + IdentityColumns.clause(identity));
        whole.set(at, whole.get(at).replaceFirst(column, "$1" + clause + "$2"));
        return true;
    }

    private static boolean fits(List<String> statements, int at, String statement, Matcher constraint) {
        String target = constraint.group("target");
        boolean later = target != null
                && !target.equals(constraint.group("table"))
                && createdAfter(statements, at).contains(target);
        boolean checksByFunction = statement.toUpperCase(Locale.ROOT).contains(" CHECK ")
                && statements.subList(at, statements.size()).stream()
                        .anyMatch(s -> s.matches("(?is)CREATE (OR REPLACE )?FUNCTION .*"));
        boolean usingIndex = statement.toUpperCase(Locale.ROOT).contains(" USING INDEX ");
        boolean notValid = statement.toUpperCase(Locale.ROOT).endsWith("NOT VALID");
        return !later
                && !checksByFunction
                && !usingIndex
                && !notValid
                && (target == null || !referencesLateKey(statements, at, target));
    }

    /** Returns true if the referenced key is created only after the table. A unique index is a key as well. */
    private static boolean referencesLateKey(List<String> statements, int at, String target) {
        return statements.subList(at, statements.size()).stream()
                .anyMatch(
                        other -> isOf(CONSTRAINT.matcher(other), target) || isOf(UNIQUE_INDEX.matcher(other), target));
    }

    private static boolean isOf(Matcher key, String table) {
        return key.matches() && key.group("table").equals(table);
    }

    private static int creation(List<String> statements, String table) {
        for (int i = 0; i < statements.size(); i++) {
            Matcher create = CREATE.matcher(statements.get(i));
            if (create.matches() && create.group("table").equals(table)) {
                return i;
            }
        }
        return -1;
    }

    private static Set<String> createdAfter(List<String> statements, int at) {
        Set<String> tables = new LinkedHashSet<>();
        for (String statement : statements.subList(at + 1, statements.size())) {
            Matcher create = CREATE.matcher(statement);
            if (create.matches()) {
                tables.add(create.group("table"));
            }
        }
        return tables;
    }
}
