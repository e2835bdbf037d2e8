package dev.cimiento.db.lint;

import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionParser;
import dev.cimiento.db.core.BackgroundTask;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.lint.LintReport.TableLock;
import dev.cimiento.db.lint.measure.MeasuredChangeSet;
import dev.cimiento.db.lint.measure.MeasuredRevision;
import dev.cimiento.db.lint.measure.MeasuredStatement;
import dev.cimiento.db.lint.measure.ScratchMeasurement;
import dev.cimiento.db.lint.measure.UpgradedCopy;
import dev.cimiento.db.lint.program.ProgramStatements;
import dev.cimiento.db.lint.program.ProgramUse;
import dev.cimiento.db.lint.rule.BlockedTime;
import dev.cimiento.db.lint.rule.LintRules;
import dev.cimiento.db.lint.rule.LintSubject;
import dev.cimiento.db.lint.size.TableSizes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks revisions before they are applied. Each statement runs on a scratch database, so its locks, rewrites and scans
 * are measured. Rules judge them with the sizes of the tables and the statements of the program.
 *
 * <pre>{@code
 * Lint lint = new Lint(scratch, project.changelog(), sizes, ProgramStatements.UNKNOWN, LintSettings.DEFAULT);
 * lint.check(revision).findings(); // [… table-rewrite …]
 * }</pre>
 *
 * @param databases the scratch databases
 * @param changelog the history with the revisions to check
 * @param sizes the sizes of the tables
 * @param program the statements of the program
 * @param settings the severities of the rules
 */
public record Lint(
        ScratchDatabases databases,
        Changelog changelog,
        TableSizes sizes,
        ProgramStatements program,
        LintSettings settings) {

    /**
     * Checks a revision of the changelog.
     *
     * @throws dev.cimiento.db.core.DatabaseException if the history before it cannot be applied, or it is the latest one
     *     and the file of expected sizes names a table that the schema has neither before nor after it
     */
    public LintReport check(Revision revision) {
        return databases.dropTogether(() -> {
            try (ScratchDatabase history = databases.create()) {
                new Migrations(history.dataSource(), changelog.upTo(revision.follows())).upgrade(step -> {});
                MeasuredRevision measured = new ScratchMeasurement(databases)
                        .measure(
                                RevisionParser.read(revision),
                                history.analyzed().url());
                return check(measured, history.url());
            } catch (SQLException e) {
                throw failed(revision, e);
            }
        });
    }

    /**
     * Starts a thread that measures a revision whose schemas exist already, for example during its test.
     *
     * @param before a database with the schema before the revision, without rows and without connections
     * @param after a database with the schema after it
     */
    public static BackgroundTask<MeasuredRevision> beginMeasurement(
            ScratchDatabases databases, Revision revision, DatabaseSnapshot before, DatabaseSnapshot after) {
        return BackgroundTask.begin(() -> {
            try {
                return new ScratchMeasurement(databases).measure(RevisionParser.read(revision), before, after);
            } catch (SQLException e) {
                throw failed(revision, e);
            }
        });
    }

    private static DatabaseException failed(Revision revision, SQLException e) {
        return DatabaseException.because("The revision " + revision.file() + " cannot be measured", e);
    }

    /**
     * Checks a revision that was measured.
     *
     * @param before a database with the schema before the revision, without rows and without connections
     */
    public LintReport check(MeasuredRevision measured, DatabaseUrl before) {
        Revision revision = measured.revision();
        if (changelog.isHead(revision)) {
            sizes.requireTables(measured.tables());
        }
        LintSubject subject = LintSubject.of(measured, sizes, uses(measured, before));
        LintRules.Result result = LintRules.apply(subject);
        return new LintReport(
                revision,
                locks(subject),
                ImpliedFindings.remove(settings.apply(result.findings())),
                result.suppressed(),
                remarks(subject));
    }

    private ProgramUse uses(MeasuredRevision measured, DatabaseUrl before) {
        try (UpgradedCopy after = new UpgradedCopy(databases, before, RevisionParser.read(measured.revision()))) {
            return ProgramUse.of(program, before.dataSource(), after, measured.droppedIndexes());
        }
    }

    /** A required column without a value is a finding; other errors can be due to the synthetic rows. */
    private static List<String> remarks(LintSubject subject) {
        return subject.revision()
                .statements()
                .flatMap(statement -> statement
                        .failure()
                        .filter(failure -> failure.isAboutRows() && !failure.isAboutNull())
                        .map(failure -> "line " + subject.line(statement)
                                + ": measured without rows, because synthetic rows fail: " + failure.text())
                        .stream())
                .toList();
    }

    private static List<TableLock> locks(LintSubject subject) {
        List<TableLock> locks = new ArrayList<>();
        for (MeasuredChangeSet changeSet : subject.revision().changeSets()) {
            for (MeasuredStatement statement : changeSet.statements()) {
                subject.locksOnExisting(statement).forEach((relation, mode) -> {
                    String name = subject.revision().start().nameOf(relation);
                    locks.add(new TableLock(
                            subject.line(statement),
                            statement.sql(),
                            name,
                            mode,
                            statement.rewritten().contains(relation),
                            statement.scanned().contains(relation),
                            statement.indexed().contains(relation),
                            changeSet.after(statement).size(),
                            subject.sizes().of(name),
                            new BlockedTime(subject).estimate(changeSet, statement),
                            subject.program().waitingFor(relation, mode)));
                });
            }
        }
        return locks;
    }
}
