package dev.cimiento.db.proof.report;

import dev.cimiento.db.statement.source.Place;

/**
 * A fault of a statement.
 *
 * @param statement the mapped statement's id
 * @param place where the fault stands in the mapper file, as near as it is known
 * @param variant the first way through the statement's conditions that has it
 * @param variants how many of them have it
 * @param sql the statement as the server sees it
 * @param offset where in it the fault is, from 0
 * @param message what is wrong
 * @param remedy what would mend it
 */
public record Finding(
        FindingKind kind,
        String statement,
        Place place,
        String variant,
        int variants,
        String sql,
        int offset,
        String message,
        String remedy) {

    /** Whether it is the same fault, perhaps seen on another schema. */
    public boolean isSame(Finding other) {
        return kind == other.kind
                && statement.equals(other.statement)
                && place.equals(other.place)
                && message.equals(other.message);
    }

    Finding inOneMoreVariant() {
        return new Finding(kind, statement, place, variant, variants + 1, sql, offset, message, remedy);
    }
}
