package dev.cimiento.db.autogenerate.plan;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import dev.cimiento.db.autogenerate.database.InheritedColumn;
import dev.cimiento.db.autogenerate.database.Partitions;
import dev.cimiento.db.autogenerate.database.Partitions.Partition;
import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Kind;
import dev.cimiento.db.core.SqlTokens.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refines the statements of {@link DiffEngine}: removes its comments and the statements that PostgreSQL carries out by
 * itself or that would lose data:
 *
 * <ul>
 *   <li>the drop of a partition, if its table is dropped as well
 *   <li>a default that a new partition inherits
 *   <li>the drop of a column that a table of the target inherits: the parent's column merges with it
 * </ul>
 *
 * <p>A check of a domain stays {@code not valid}, which the engine does not see. Existing values may violate it.
 *
 * <p>Statements that call functions on rows come last. The order of a plan is found on empty tables, where the default
 * or check of a new column is not evaluated. On rows it calls its function, whose body may need objects that later
 * statements create.
 */
final class ProposedStatements {

    private static final CatalogQuery UNVALIDATED = new CatalogQuery("unvalidated_domain_checks.sql");
    private static final Pattern DOMAIN_CHECK =
            Pattern.compile("(?is)alter domain (?<domain>\\S+)\\s+add constraint (?<name>\\S+) check .*\\)");
    private static final Pattern DROP_TABLE = Pattern.compile("(?is)drop table (?<table>\\S+)");
    private static final Pattern PARTITION = Pattern.compile("(?is)create table (?<table>\\S+) partition of .*");
    private static final Pattern SET_DEFAULT =
            Pattern.compile("(?is)alter table (?:only )?(?<table>\\S+)\\s+alter column (?<column>\\S+) set default .*");
    private static final Pattern ADD_COLUMN =
            Pattern.compile("(?is)alter table (?:only )?(?<table>\\S+)\\s+add column (?<column>\\S+) .*");
    private static final Pattern DROP_COLUMN =
            Pattern.compile("(?is)alter table (?:only )?(?<table>\\S+)\\s+drop column (?<column>\\S+)");

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|\\w+)";

    /** The statements that compute a value for each existing row. */
    private static final Pattern EVALUATES = Pattern.compile("(?is)^(?:alter table\\s.*\\s(?:add column|add constraint"
            + "|validate constraint|type|set expression)\\s.*|create (?:unique )?index\\s.*"
            + "|create materialized view\\s.*)");

    /** A name before a parenthesis that is no function: the table of an index or of a foreign key. */
    private static final Pattern TABLE = Pattern.compile(
            "(?is)\\b(?:references|on|on only)\\s+" + NAME + "\\." + NAME + "\\s*(?:using\\s+\\w+\\s*)?\\(");

    /** The engine names the schema of every function except those of PostgreSQL itself. */
    private static final Pattern CALL = Pattern.compile(NAME + "\\." + NAME + "\\s*\\(");

    private ProposedStatements() {}

    /** Refines the proposal of the engine for the change from one database to another. */
    static List<String> of(List<String> proposal, Connection from, Connection to) throws SQLException {
        List<String> statements = new ArrayList<>(
                proposal.stream().map(ProposedStatements::withoutComments).toList());
        removeDropsOfPartitions(statements, from);
        removeInherited(statements, to);
        leaveUnvalidated(statements, to);
        return withCallsLast(statements);
    }

    private static List<String> withCallsLast(List<String> statements) {
        Map<Boolean, List<String>> divided =
                statements.stream().collect(Collectors.partitioningBy(ProposedStatements::callsOnRows));
        return Stream.of(false, true)
                .flatMap(calls -> divided.getOrDefault(calls, List.of()).stream())
                .toList();
    }

    private static boolean callsOnRows(String statement) {
        return EVALUATES.matcher(statement).matches()
                && CALL.matcher(TABLE.matcher(statement).replaceAll("(")).find();
    }

    private static String withoutComments(String statement) {
        return statement.contains("/*") || statement.contains("--")
                ? SqlTokens.of(statement).stream()
                        .filter(token -> token.kind() != Kind.COMMENT)
                        .map(Token::text)
                        .collect(Collectors.joining())
                        .strip()
                : statement;
    }

    private static void removeDropsOfPartitions(List<String> statements, Connection from) throws SQLException {
        Set<String> dropped = matching(statements, DROP_TABLE, matcher -> matcher.group("table"));
        if (dropped.size() < 2) {
            return;
        }
        Set<String> withTheirTable = Partitions.of(from).all().values().stream()
                .filter(partition -> dropped.contains(partition.root()))
                .map(Partition::name)
                .collect(Collectors.toSet());
        removeIf(statements, DROP_TABLE, matcher -> withTheirTable.contains(matcher.group("table")));
    }

    private static void removeInherited(List<String> statements, Connection to) throws SQLException {
        Set<String> created = matching(statements, PARTITION, matcher -> matcher.group("table"));
        Set<String> added = matching(statements, ADD_COLUMN, ProposedStatements::column);
        Set<String> dropped = matching(statements, DROP_COLUMN, ProposedStatements::column);
        if (created.isEmpty() && dropped.isEmpty()) {
            return;
        }
        Set<String> inherited = new HashSet<>();
        Set<String> defaults = new HashSet<>();
        for (InheritedColumn column : InheritedColumn.of(to)) {
            String name = column.table() + "." + column.name();
            inherited.add(name);
            if (column.hasDefaultOfParent() && created.contains(column.table())) {
                defaults.add(name);
            }
        }
        removeIf(statements, SET_DEFAULT, matcher -> defaults.contains(column(matcher)));
        // A column that is added again has another expression, and cannot be kept.
        removeIf(
                statements,
                DROP_COLUMN,
                matcher -> inherited.contains(column(matcher)) && !added.contains(column(matcher)));
    }

    private static void leaveUnvalidated(List<String> statements, Connection to) throws SQLException {
        Set<String> added = matching(statements, DOMAIN_CHECK, ProposedStatements::domainCheck);
        if (added.isEmpty()) {
            return;
        }
        Set<String> unvalidated = new HashSet<>(UNVALIDATED.rows(to, row -> row.getString(1) + "." + row.getString(2)));
        statements.replaceAll(statement -> {
            Matcher check = DOMAIN_CHECK.matcher(statement);
            return check.matches() && unvalidated.contains(domainCheck(check)) ? statement + " NOT VALID" : statement;
        });
    }

    private static String domainCheck(Matcher matcher) {
        return matcher.group("domain") + "." + matcher.group("name");
    }

    private static String column(Matcher matcher) {
        return matcher.group("table") + "." + matcher.group("column");
    }

    private static Set<String> matching(List<String> statements, Pattern pattern, Function<Matcher, String> name) {
        return statements.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(name)
                .collect(Collectors.toSet());
    }

    private static void removeIf(List<String> statements, Pattern pattern, Predicate<Matcher> which) {
        statements.removeIf(statement -> {
            Matcher matcher = pattern.matcher(statement);
            return matcher.matches() && which.test(matcher);
        });
    }
}
