package dev.cimiento.db.cli.migrate;

import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.apply.OfflineSql;
import dev.cimiento.db.changelog.apply.Step;
import dev.cimiento.db.changelog.loss.DataLoss;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.cli.backup.SafetyBackup;
import dev.cimiento.db.cli.context.Confirmation;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.view.Phrases;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./manage db upgrade}. */
@Command(
        name = "upgrade",
        description = "Apply the pending revisions up to the given one. Makes a backup first if they delete data.",
        exitCodeList = {
            "0:done",
            "1:failed; see the error output",
            "2:invalid arguments",
            "5:another migration tool has a history in the database, or no backup could be made, and the user did not agree"
        })
public final class UpgradeCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "REVISION",
            defaultValue = "head",
            description =
                    "Upgrade to this revision: head (the default), +1, or the start of an id, also with +2 after it."
                            + " With --sql also <from>:<to>.")
    private String revision = "head";

    @Option(
            names = "--sql",
            description = "Print the SQL instead of running it, from the base or as <from>:<to>; needs no database.")
    private boolean sql;

    @Mixin
    private SafetyBackup safety = new SafetyBackup();

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask, even if another migration tool has a history in the database.")
    private boolean yes;

    @Override
    public Integer call() {
        if (sql) {
            printSql();
            return OK;
        }
        RevisionTarget target = target(revision);
        Migrations migrations = context().migrations(spec());
        if ((yes || confirmOtherHistories(migrations)) && isSaved(migrations, target)) {
            upgrade(migrations, target);
            return OK;
        }
        return Confirmation.REFUSED;
    }

    /** Returns true if no other migration tool has a history in the database, or if the user agrees to continue. */
    private boolean confirmOtherHistories(Migrations migrations) {
        return !migrations.applied().isEmpty()
                || Phrases.otherHistories(migrations.otherHistories())
                        .map(others -> Confirmation.of(context(), spec())
                                .confirm(others, context().command("upgrade " + revision + " --yes")))
                        .orElse(true);
    }

    /** Makes a backup if the revisions delete or overwrite data. */
    private boolean isSaved(Migrations migrations, RevisionTarget target) {
        if (!safety.isNeeded(context(), spec())) {
            return true;
        }
        List<DataLoss> losses = migrations.upgradeLosses(target);
        output().list(
                        "The upgrade deletes or overwrites data",
                        losses.stream()
                                .map(loss -> loss + " (" + loss.by() + ")")
                                .toList());
        return losses.isEmpty() || safety.make(context(), spec(), "upgrade " + revision + " --yes");
    }

    private void upgrade(Migrations migrations, RevisionTarget target) {
        List<Revision> applied = migrations.upgrade(target, this::print);
        if (applied.isEmpty()) {
            output().line("Nothing to do: the database is at " + Phrases.place(migrations.state()) + ".");
        }
    }

    private void print(Step step) {
        String action = step.finished() ? "Completed the half-applied " : "Applied ";
        output().success(action + step.revision() + " in " + step.duration().toMillis() + " ms");
    }

    private void printSql() {
        OfflineSql offline = new OfflineSql(context().project().changelog(), Clock.systemUTC());
        List<String> statements = offline.upgrade(range(revision));
        output().line(OfflineSql.script(statements).stripTrailing());
    }
}
