package dev.cimiento.db.cli.migrate;

import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.apply.OfflineSql;
import dev.cimiento.db.changelog.apply.Step;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.cli.context.Confirmation;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.view.Phrases;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./manage db upgrade}. */
@Command(
        name = "upgrade",
        description = "Apply the revisions that are pending, up to one of them.",
        exitCodeList = {
            "0:done",
            "1:failed; the line on the error output says why",
            "2:called wrongly",
            "5:another program keeps the database, and nobody said yes"
        })
public final class UpgradeCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "REVISION",
            defaultValue = "head",
            description = "How far: head (the default), +1, a revision's first letters, or with +2 behind them."
                    + " With --sql also <from>:<to>.")
    private String revision = "head";

    @Option(
            names = "--sql",
            description = "Print the SQL instead, without any database; from the base, or as <from>:<to>.")
    private boolean sql;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask, also where another program keeps a history in the database.")
    private boolean yes;

    @Override
    public Integer call() {
        if (sql) {
            printSql();
            return OK;
        }
        RevisionTarget target = target(revision);
        Migrations migrations = context().migrations(spec());
        if (yes || isOurs(migrations)) {
            upgrade(migrations, target);
            return OK;
        }
        return Confirmation.REFUSED;
    }

    /** Whether nobody else keeps a database that has nothing of this history, or may be joined. */
    private boolean isOurs(Migrations migrations) {
        return !migrations.applied().isEmpty()
                || Phrases.otherHistories(migrations.otherHistories())
                        .map(others -> Confirmation.of(context(), spec())
                                .given(others, context().command("upgrade " + revision + " --yes")))
                        .orElse(true);
    }

    private void upgrade(Migrations migrations, RevisionTarget target) {
        List<Revision> applied = migrations.upgrade(target, this::print);
        if (applied.isEmpty()) {
            output().line("Nothing to do: the database is at " + Phrases.place(migrations.state()) + ".");
        }
    }

    private void print(Step step) {
        String what = step.finished() ? "Finished, since it was half applied: " : "Applied ";
        output().good(what + step.revision() + " in " + step.duration().toMillis() + " ms");
    }

    private void printSql() {
        OfflineSql offline = new OfflineSql(context().project().changelog(), Clock.systemUTC());
        List<String> statements = offline.upgrade(range(revision));
        output().line(OfflineSql.script(statements).stripTrailing());
    }
}
