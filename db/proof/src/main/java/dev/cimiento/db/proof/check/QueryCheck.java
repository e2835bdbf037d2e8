package dev.cimiento.db.proof.check;

import dev.cimiento.db.analysis.AnalyzedQuery;
import dev.cimiento.db.analysis.MissingInsertColumns;
import dev.cimiento.db.analysis.Nullability;
import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.analysis.RowOrder;
import dev.cimiento.db.analysis.SilentCast;
import dev.cimiento.db.analysis.SwappedColumns;
import dev.cimiento.db.analysis.TableCatalog;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.proof.report.Findings;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.Variant;
import java.util.List;

/** Looks for what is wrong with a statement that can run, in what the server understood of it. */
public final class QueryCheck {

    private final TableCatalog tables;
    private final Findings findings;
    private final Statement statement;
    private final Variant variant;
    private final StatementWords words;

    public QueryCheck(
            TableCatalog tables, Findings findings, Statement statement, Variant variant, StatementWords words) {
        this.tables = tables;
        this.findings = findings;
        this.statement = statement;
        this.variant = variant;
        this.words = words;
    }

    /** @return which columns of the result can be null */
    public List<Nullness> check(AnalyzedQuery query) {
        for (AnalyzedQuery part : query.all()) {
            checkInsert(part);
            checkWhere(part);
        }
        Nullability nullability = new Nullability(
                tables, parameter -> variant.parameters().get(parameter - 1).nullness());
        checkNulls(nullability.nullsForNotNull(query));
        checkCrossings(query);
        checkCasts(query);
        checkOrder(query);
        return nullability.of(query);
    }

    private void checkInsert(AnalyzedQuery part) {
        for (String column : MissingInsertColumns.missingColumns(part, tables)) {
            add(
                    FindingKind.INCOMPLETE_INSERT,
                    words.offsetOfChange("insert", part.changedTable()),
                    "The insert into " + part.changedTable() + " gives nothing to " + column
                            + ", which has no default and cannot be null",
                    "Give " + column + " a value, here or as its default.");
        }
    }

    private void checkWhere(AnalyzedQuery part) {
        if (part.changesAllRows()) {
            String command = part.command() == AnalyzedQuery.Command.UPDATE ? "update" : "delete";
            add(
                    FindingKind.NO_WHERE,
                    words.offsetOfChange(command, part.changedTable()),
                    "This " + command + " of " + part.changedTable() + " has no where, so it takes all rows",
                    "Say which rows; where all are meant, where true.");
        }
    }

    private void checkNulls(List<String> columns) {
        for (String column : columns) {
            add(
                    FindingKind.NULL_INTO_COLUMN,
                    words.offsetOf(column),
                    "What is given to " + column + " can be null, and the column cannot",
                    "Give it what is never null, by coalesce or by another type in Java.");
        }
    }

    private void checkCrossings(AnalyzedQuery query) {
        for (SwappedColumns crossing : SwappedColumns.in(
                query,
                tables,
                parameter -> variant.parameters().get(parameter - 1).name())) {
            add(
                    FindingKind.CROSSED_COLUMNS,
                    words.offsetOf(crossing.one()),
                    crossing.one() + " is given what is named as " + crossing.other() + ", and the other way round",
                    "Put the two the other way round.");
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
                            + ", is turned into another type for a column without a word",
                    "Send the column's type, or say so by a cast.");
        }
    }

    private void checkOrder(AnalyzedQuery query) {
        if (RowOrder.isChanceIn(query, tables)) {
            add(
                    FindingKind.CHANCE_LIMIT,
                    Math.max(words.offsetOf("limit"), words.offsetOf("fetch")),
                    "Which rows come before the limit is left open: the order does not tell all of them apart",
                    "End the order with the columns of a unique key.");
        }
    }

    private void add(FindingKind kind, int offset, String message, String remedy) {
        findings.add(kind, statement, variant, offset, message, remedy);
    }
}
