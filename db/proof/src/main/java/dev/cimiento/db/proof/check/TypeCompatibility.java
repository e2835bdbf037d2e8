package dev.cimiento.db.proof.check;

/**
 * Whether a column's type can be turned into one of Java's.
 *
 * @param reason why not, or why that is not known
 */
record TypeCompatibility(Verdict verdict, String reason) {

    static final TypeCompatibility FITS = new TypeCompatibility(Verdict.FITS, "");

    /** The three answers. */
    enum Verdict {
        FITS,
        MISFITS,
        UNDECIDED
    }

    static TypeCompatibility not(String reason) {
        return new TypeCompatibility(Verdict.MISFITS, reason);
    }

    static TypeCompatibility undecided(String reason) {
        return new TypeCompatibility(Verdict.UNDECIDED, reason);
    }
}
