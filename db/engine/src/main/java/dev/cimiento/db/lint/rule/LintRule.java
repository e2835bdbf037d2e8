package dev.cimiento.db.lint.rule;

import static dev.cimiento.db.core.report.Severity.ERROR;
import static dev.cimiento.db.core.report.Severity.STYLE;
import static dev.cimiento.db.core.report.Severity.WARNING;

import dev.cimiento.db.core.report.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The rules of the lint, with their default severities. */
public enum LintRule {
    STATEMENT_FAILS(
            ERROR,
            "PostgreSQL rejects the statement.",
            "The upgrade ends with this error. The message is PostgreSQL's."),
    FAILS_WITH_ROWS(
            ERROR,
            "The statement fails as soon as the table has a row.",
            "A required column needs a default, or nullable values that an update fills before it becomes required."),
    CONCURRENTLY_IN_TRANSACTION(
            ERROR,
            "The statement cannot run in a transaction.",
            "PostgreSQL rejects it unless its change set says runInTransaction:false."),
    SEVERAL_WITHOUT_TRANSACTION(
            ERROR,
            "Several statements of a change set run without a transaction.",
            "After an interruption the database cannot tell which of them were done, so db upgrade rejects the revision."),
    TABLE_REWRITE(
            ERROR,
            "All rows of a table are written again while other statements wait.",
            "The lock stays until all rows and all indexes are written."),
    INDEX_BUILD(
            ERROR,
            "An index is built while writes, and possibly reads, wait.",
            "The lock stays until the whole table is read and the index is written."),
    CONSTRAINT_VALIDATION(
            ERROR,
            "The rows of a table are checked while other statements wait.",
            "A constraint can be added as not valid, which reads no row, and validated later under a lock that blocks"
                    + " nothing."),
    VALIDATED_IN_SAME_TRANSACTION(
            ERROR,
            "A constraint is validated in the transaction that adds it.",
            "The strong lock of the addition stays during the validation, as if the constraint had been added as valid."),
    TABLE_SCAN(
            ERROR, "A whole table is read while other statements wait.", "The lock stays until the last row is read."),
    LOCK_HELD_DURING_WORK(
            ERROR,
            "A lock of an earlier statement is held during the work of a later one.",
            "Locks are held until the transaction ends, so the earlier lock blocks statements for the time of both."),
    BACKFILL_WITH_LOCK(
            ERROR,
            "Rows are written in a transaction that holds a strong lock.",
            "The lock of the change of the schema blocks other statements until all rows are written."),
    WHOLE_TABLE_WRITE(
            WARNING,
            "A statement updates or deletes all rows of a table.",
            "Each row stays locked until the transaction ends, and the table doubles its size."),
    SEVERAL_TABLES_LOCKED(
            WARNING,
            "One transaction locks several tables one after the other.",
            "A program that uses the tables in another order can cause a deadlock, and all tables wait for the slowest"
                    + " statement."),
    MISSING_LOCK_TIMEOUT(
            WARNING,
            "A strong lock is requested without a lock_timeout.",
            "While the request waits for a long transaction, all later statements on the table wait behind it."),
    NOT_CONCURRENT(
            WARNING,
            "The statement has a form with concurrently, which blocks neither reads nor writes.",
            "The form without it waits for running transactions, and other statements wait behind it."),
    RENAME(
            WARNING,
            "An object that programs use gets another name.",
            "The running version of the program fails from the moment of the upgrade to its replacement."),
    DROP(
            WARNING,
            "An object that programs use is dropped.",
            "The running version of the program fails if it still uses the object; its data is lost."),
    CHANGED_TYPE(
            WARNING,
            "A column gets another type.",
            "The running version of the program reads and writes values of the old type."),
    DROPPED_NOT_NULL(
            WARNING, "A required column becomes nullable.", "Programs that read the column may not expect null."),
    DROPPED_INDEX_IN_USE(
            ERROR,
            "An index is dropped that statements of the program use.",
            "Without it these statements read the whole table."),
    MISSING_ROLLBACK(
            WARNING,
            "A change set changes something and its rollback is empty.",
            "A downgrade leaves the change in the database."),
    ROLLBACK_FAILS(WARNING, "The rollback fails on rows.", "A downgrade ends with this error."),
    ROLLBACK_INCOMPLETE(
            WARNING,
            "The rollback does not restore the schema.",
            "After a downgrade the database differs from its history."),
    ROLLBACK_LOSES_DATA(
            WARNING,
            "Upgrade and downgrade together change rows that were there before.",
            "A downgrade does not restore these values."),
    FOREIGN_KEY_WITHOUT_INDEX(
            WARNING,
            "A foreign key has no index on its columns.",
            "Each delete in the referenced table reads the whole referencing table."),
    NO_PRIMARY_KEY(
            WARNING, "A new table has no primary key.", "Single rows cannot be addressed, replicated or referenced."),
    LONG_IDENTIFIER(ERROR, "A name is longer than 63 bytes.", "PostgreSQL cuts it off, so two names can become equal."),
    CHAR_TYPE(WARNING, "A column has the type char(n).", "Values are padded with spaces to the length."),
    TIMESTAMP_WITHOUT_ZONE(
            WARNING,
            "A column has the type timestamp without time zone.",
            "The moment that a value means depends on the time zone of its reader."),
    MONEY_TYPE(WARNING, "A column has the type money.", "Its values depend on the setting lc_monetary of the session."),
    JSON_TYPE(WARNING, "A column has the type json.", "It has no equality, so distinct and group by fail; jsonb has."),
    SERIAL_COLUMN(
            WARNING,
            "A column is a serial.",
            "Its sequence has privileges and a default of its own; an identity column belongs to the table."),
    NARROW_KEY(
            WARNING,
            "A key has a type of less than 8 bytes.",
            "When its numbers are used up, inserts fail, and the change of the type rewrites the table."),
    VARCHAR_LIMIT(
            STYLE,
            "A column has the type varchar(n).",
            "A smaller limit later needs a scan; a check constraint on text can be changed without one."),
    ENUM_VALUE_WITHOUT_POSITION(
            WARNING,
            "A value is added to an enum without before or after.",
            "The value is sorted last, which order by and comparisons follow."),
    TRUNCATE_CASCADE(
            ERROR,
            "A truncate also empties all tables that reference the table.",
            "Tables that are added later are emptied too."),
    TRANSACTION_CONTROL(
            ERROR,
            "The statement begins or ends a transaction.",
            "The change set and its record are no longer one transaction; after an interruption it is half applied."),
    OUTSIDE_DATABASE(
            ERROR,
            "The statement acts on the whole server.",
            "It was not run, because it does not belong to the scratch database."),
    INVALID_SUPPRESSION(
            ERROR,
            "A suppression has no reason or names an unknown rule.",
            "It suppresses nothing. Its form is: -- lint: allow <rule> because <reason>"),
    UNUSED_SUPPRESSION(WARNING, "A suppression suppresses nothing.", "It can be removed.");

    private final Severity severity;
    private final String meaning;
    private final String explanation;

    LintRule(Severity severity, String meaning, String explanation) {
        this.severity = severity;
        this.meaning = meaning;
        this.explanation = explanation;
    }

    /** Returns the rule with a name such as {@code table-rewrite}; empty if no rule has this name. */
    public static Optional<LintRule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Returns the name in reports, suppressions and files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** Returns a sentence that describes the findings. */
    public String meaning() {
        return meaning;
    }

    /** Returns the consequences. */
    public String explanation() {
        return explanation;
    }
}
