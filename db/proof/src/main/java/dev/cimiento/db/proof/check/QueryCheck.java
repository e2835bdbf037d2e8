package dev.cimiento.db.proof.check;

import dev.cimiento.db.mapped.Statement;
import dev.cimiento.db.mapped.Variant;
import dev.cimiento.db.proof.report.Findings;
import dev.cimiento.db.proof.report.Kind;
import dev.cimiento.db.query.Crossing;
import dev.cimiento.db.query.Inserts;
import dev.cimiento.db.query.Nullability;
import dev.cimiento.db.query.Nullness;
import dev.cimiento.db.query.Query;
import dev.cimiento.db.query.RowOrder;
import dev.cimiento.db.query.SilentCast;
import dev.cimiento.db.query.Tables;
import java.util.List;

/** Looks for what is wrong with a statement that can run, in what the server understood of it. */
public final class QueryCheck {

    private final Tables tables;
    private final Findings findings;
    private final Statement statement;
    private final Variant variant;
    private final StatementWords words;

    public QueryCheck(Tables tables, Findings findings, Statement statement, Variant variant, StatementWords words) {
        this.tables = tables;
        this.findings = findings;
        this.statement = statement;
        this.variant = variant;
        this.words = words;
    }

    /** @return which columns of the result can be null */
    public List<Nullness> check(Query query) {
        for (Query part : query.all()) {
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

    private void checkInsert(Query part) {
        for (String column : Inserts.missingColumns(part, tables)) {
            add(
                    Kind.INCOMPLETE_INSERT,
                    words.offsetOfChange("insert", part.changedTable()),
                    "The insert into " + part.changedTable() + " gives nothing to " + column
                            + ", which has no default and cannot be null",
                    "Give " + column + " a value, here or as its default.");
        }
    }

    private void checkWhere(Query part) {
        if (part.changesAllRows()) {
            String command = part.command() == Query.Command.UPDATE ? "update" : "delete";
            add(
                    Kind.NO_WHERE,
                    words.offsetOfChange(command, part.changedTable()),
                    "This " + command + " of " + part.changedTable() + " has no where, so it takes all rows",
                    "Say which rows; where all are meant, where true.");
        }
    }

    private void checkNulls(List<String> columns) {
        for (String column : columns) {
            add(
                    Kind.NULL_INTO_COLUMN,
                    words.offsetOf(column),
                    "What is given to " + column + " can be null, and the column cannot",
                    "Give it what is never null, by coalesce or by another type in Java.");
        }
    }

    private void checkCrossings(Query query) {
        for (Crossing crossing : Crossing.in(
                query,
                tables,
                parameter -> variant.parameters().get(parameter - 1).name())) {
            add(
                    Kind.CROSSED_COLUMNS,
                    words.offsetOf(crossing.one()),
                    crossing.one() + " is given what is named as " + crossing.other() + ", and the other way round",
                    "Put the two the other way round.");
        }
    }

    private void checkCasts(Query query) {
        for (SilentCast cast : SilentCast.in(query, tables)) {
            String name = variant.parameters().get(cast.parameter() - 1).name();
            add(
                    Kind.PARAMETER_TYPE,
                    variant.offsetOf(cast.parameter() - 1),
                    "#{" + name + "}, of type "
                            + variant.parameters().get(cast.parameter() - 1).typeName()
                            + ", is turned into another type for a column without a word",
                    "Send the column's type, or say so by a cast.");
        }
    }

    private void checkOrder(Query query) {
        if (RowOrder.isChanceIn(query, tables)) {
            add(
                    Kind.CHANCE_LIMIT,
                    Math.max(words.offsetOf("limit"), words.offsetOf("fetch")),
                    "Which rows come before the limit is left open: the order does not tell all of them apart",
                    "End the order with the columns of a unique key.");
        }
    }

    private void add(Kind kind, int offset, String message, String remedy) {
        findings.add(kind, statement, variant, offset, message, remedy);
    }
}
