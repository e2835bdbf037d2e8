package dev.cimiento.db.proof.check;

import dev.cimiento.db.analysis.ColumnAsAlias;
import dev.cimiento.db.analysis.Nullability;
import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.analysis.RowOrder;
import dev.cimiento.db.analysis.SilentCast;
import dev.cimiento.db.analysis.SwappedColumns;
import dev.cimiento.db.analysis.TruncatingCast;
import dev.cimiento.db.analysis.tree.AnalyzedQuery;
import dev.cimiento.db.analysis.tree.TableCatalog;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.proof.report.Findings;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.variant.Variant;
import java.util.List;
import java.util.OptionalInt;

/** Checks the analyzed tree of a statement that PostgreSQL accepts. */
public final class QueryCheck {

    private final TableCatalog tables;
    private final InsertCheck inserts;
    private final Findings findings;
    private final Statement statement;
    private final Variant variant;
    private final StatementWords words;

    public QueryCheck(
            TableCatalog tables,
            InsertCheck inserts,
            Findings findings,
            Statement statement,
            Variant variant,
            StatementWords words) {
        this.inserts = inserts;
        this.tables = tables;
        this.findings = findings;
        this.statement = statement;
        this.variant = variant;
        this.words = words;
    }

    /** @return the nullness of each column of the result */
    public List<Nullness> check(AnalyzedQuery query) {
        for (AnalyzedQuery part : query.all()) {
            inserts.read(part, variant, words);
            checkWhere(part);
        }
        Nullability nullability = new Nullability(
                tables, parameter -> variant.parameters().get(parameter - 1).nullness());
        checkNulls(nullability.nullsForNotNull(query));
        checkSwappedColumns(query);
        checkCasts(query);
        checkOrder(query);
        checkCommas(query);
        checkTruncatingCasts(query);
        return nullability.of(query);
    }

    private void checkWhere(AnalyzedQuery part) {
        if (part.changesAllRows() && !variant.substituted().clauses()) {
            String command = part.command() == AnalyzedQuery.Command.UPDATE ? "update" : "delete";
            add(
                    FindingKind.NO_WHERE,
                    words.offsetOfChange(command, part.changedTable()),
                    "This " + command + " of " + part.changedTable() + " has no where clause, so it changes all rows",
                    "Add a condition; if all rows are meant, write: where true.");
        }
    }

    private void checkNulls(List<String> columns) {
        for (String column : columns) {
            add(
                    FindingKind.NULL_INTO_COLUMN,
                    words.offsetOf(column),
                    "The value for " + column + " can be null, but the column cannot",
                    "Use coalesce, or a Java type that cannot be null; omit a column whose value the database generates.");
        }
    }

    private void checkSwappedColumns(AnalyzedQuery query) {
        for (SwappedColumns swapped : SwappedColumns.in(
                query,
                tables,
                parameter -> variant.parameters().get(parameter - 1).name())) {
            add(
                    FindingKind.CROSSED_COLUMNS,
                    words.offsetOf(swapped.first()),
                    swapped.first() + " gets the value for " + swapped.second() + ", and " + swapped.second()
                            + " the value for " + swapped.first(),
                    "Swap the two values.");
        }
    }

    private void checkCasts(AnalyzedQuery query) {
        for (SilentCast cast : SilentCast.in(query, tables)) {
            String name = variant.parameters().get(cast.parameter() - 1).name();
            add(
                    FindingKind.PARAMETER_TYPE,
                    variant.offsetOf(cast.parameter() - 1),
                    "#{" + name + "}, of type "
                            + variant.parameters().get(cast.parameter() - 1).typeName()
                            + ", is silently converted to the type of its column",
                    "Use the column's type in Java, or write an explicit cast.");
        }
    }

    private void checkOrder(AnalyzedQuery query) {
        if (variant.substituted().clauses()) {
            return;
        }
        if (RowOrder.leavesLimitOpen(query, tables)) {
            add(
                    FindingKind.CHANCE_LIMIT,
                    Math.max(words.offsetOf("limit"), words.offsetOf("fetch")),
                    "The order is not unique, so the rows that the limit returns are arbitrary",
                    "Append the columns of a unique key to the order.");
        } else if (statement.paged() && RowOrder.leavesPagesOpen(query, tables)) {
            add(
                    FindingKind.CHANCE_LIMIT,
                    words.offsetOf("order"),
                    "The list is paged, but its order is not unique, so pages can repeat or omit rows",
                    "Append the columns of a unique key to the order.");
        }
    }

    private void checkTruncatingCasts(AnalyzedQuery query) {
        if (TruncatingCast.isIn(query, tables)) {
            OptionalInt cast = words.offsetOfPair("as", "char");
            add(
                    FindingKind.TRUNCATING_CAST,
                    cast.isPresent() ? cast.getAsInt() : words.offsetOf("char"),
                    "The cast to char keeps only the first character, because char means char(1)",
                    "Cast to text; if one character is intended, cast to char(1) where it is used as one.");
        }
    }

    private void checkCommas(AnalyzedQuery query) {
        for (ColumnAsAlias aliased : ColumnAsAlias.in(query, tables)) {
            words.offsetOfPair(aliased.column(), aliased.alias())
                    .ifPresent(offset -> add(
                            FindingKind.MISSING_COMMA,
                            offset,
                            aliased.alias() + " is the alias of " + aliased.column()
                                    + ", although the table has a column " + aliased.alias(),
                            "Write a comma between them; if the alias is intended, write: as " + aliased.alias()
                                    + "."));
        }
    }

    private void add(FindingKind kind, int offset, String message, String remedy) {
        findings.add(kind, statement, variant, offset, message, remedy);
    }
}
