package dev.cimiento.db.proof.report;

import dev.cimiento.db.statement.source.Place;

/**
 * A fault that the proof found in a statement.
 *
 * @param statement the mapped statement's id
 * @param place the position of the fault in the mapper file, as exactly as it is known
 * @param variant the label of the first variant that has the fault
 * @param variants the number of variants that have it
 * @param sql the SQL of the first variant as the server gets it
 * @param offset the position of the fault in that SQL, from 0
 * @param message a description of the fault, without a full stop
 * @param remedy advice on how to fix it
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

    /** Returns true if the other finding is the same fault, possibly found on another schema. */
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
