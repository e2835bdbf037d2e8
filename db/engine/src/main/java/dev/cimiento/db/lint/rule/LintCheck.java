package dev.cimiento.db.lint.rule;

/** A group of rules. */
interface LintCheck {

    /** Adds the findings about a revision to it. */
    void check(LintSubject subject);
}
