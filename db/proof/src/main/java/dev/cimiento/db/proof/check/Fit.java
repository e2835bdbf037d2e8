package dev.cimiento.db.proof.check;

/**
 * Whether a column's type can be turned into one of Java's.
 *
 * @param reason why not, or why that is not known
 */
record Fit(Verdict verdict, String reason) {

    static final Fit FITS = new Fit(Verdict.FITS, "");

    /** The three answers. */
    enum Verdict {
        FITS,
        MISFITS,
        UNDECIDED
    }

    static Fit not(String reason) {
        return new Fit(Verdict.MISFITS, reason);
    }

    static Fit undecided(String reason) {
        return new Fit(Verdict.UNDECIDED, reason);
    }
}
