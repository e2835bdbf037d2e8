package dev.cimiento.db.cli.migrate;

import dev.cimiento.db.changelog.apply.DowngradePlan;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.apply.OfflineSql;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.cli.backup.SafetyBackup;
import dev.cimiento.db.cli.context.Confirmation;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.view.Phrases;
import dev.cimiento.db.core.DatabaseException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./manage db downgrade}. */
@Command(
        name = "downgrade",
        description =
                "Roll back revisions until the given one is the latest. Makes a backup first, and asks before data is"
                        + " lost.",
        exitCodeList = {
            "0:done",
            "1:failed; see the error output",
            "2:invalid arguments",
            "5:data would be lost, or no backup could be made, and the user did not agree"
        })
public final class DowngradeCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "REVISION",
            description = "Roll back to this revision: -1, base (roll back all), or the start of an id."
                    + " With --sql: <from>:<to>, the later one first.")
    private String revision = "";

    @Option(
            names = {"-y", "--yes"},
            description = "Lose data without asking.")
    private boolean yes;

    @Mixin
    private SafetyBackup safety = new SafetyBackup();

    @Option(names = "--sql", description = "Print the SQL instead of running it; needs no database.")
    private boolean sql;

    @Override
    public Integer call() {
        if (sql) {
            printSql();
            return OK;
        }
        RevisionTarget target = target(revision);
        Migrations migrations = context().migrations(spec());
        DowngradePlan plan = migrations.planDowngrade(target);
        if ((yes || confirmLosses(plan)) && isSaved(plan)) {
            downgrade(migrations, plan);
            return OK;
        }
        return Confirmation.REFUSED;
    }

    private boolean isSaved(DowngradePlan plan) {
        return plan.revisions().isEmpty() || safety.make(context(), spec(), "downgrade " + plan.to() + " --yes");
    }

    private boolean confirmLosses(DowngradePlan plan) {
        if (plan.losses().isEmpty()) {
            return true;
        }
        String losses = plan.losses().stream()
                .map(loss -> "  " + loss + " (" + loss.by() + ")\n")
                .collect(Collectors.joining("", "The downgrade to " + plan.to() + " permanently deletes data:\n", ""));
        return Confirmation.of(context(), spec())
                .confirm(losses.stripTrailing(), context().command("downgrade " + plan.to() + " --yes"));
    }

    private void downgrade(Migrations migrations, DowngradePlan plan) {
        List<Revision> back = migrations.downgrade(
                plan,
                step -> output().success("Rolled back " + step.revision() + " in "
                        + step.duration().toMillis() + " ms"));
        if (back.isEmpty()) {
            output().line("Nothing to do: the database is at " + Phrases.place(migrations.state()) + ".");
        }
    }

    private void printSql() {
        if (!revision.contains(":")) {
            throw new DatabaseException(
                    "--sql needs two revisions, <from>:<to>, the later one first, such as head:base.");
        }
        OfflineSql offline = new OfflineSql(context().project().changelog(), Clock.systemUTC());
        List<String> statements = offline.downgrade(range(revision));
        output().line(OfflineSql.script(statements).stripTrailing());
    }
}
