package dev.cimiento.db.proof.result;

/**
 * The compatibility of a column's type with a Java type.
 *
 * @param reason the reason for an incompatible or undecided verdict; empty otherwise
 */
record TypeCompatibility(Verdict verdict, String reason) {

    static final TypeCompatibility COMPATIBLE = new TypeCompatibility(Verdict.COMPATIBLE, "");

    /** The result of a check. */
    enum Verdict {
        COMPATIBLE,
        INCOMPATIBLE,
        UNDECIDED
    }

    static TypeCompatibility incompatible(String reason) {
        return new TypeCompatibility(Verdict.INCOMPATIBLE, reason);
    }

    static TypeCompatibility undecided(String reason) {
        return new TypeCompatibility(Verdict.UNDECIDED, reason);
    }
}
