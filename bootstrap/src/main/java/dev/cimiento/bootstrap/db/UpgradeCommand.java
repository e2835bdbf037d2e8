package dev.cimiento.bootstrap.db;

import dev.cimiento.db.changelog.Migrations;
import dev.cimiento.db.changelog.OfflineSql;
import dev.cimiento.db.changelog.Revision;
import dev.cimiento.db.changelog.RevisionTarget;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./manage db upgrade}. */
@Command(name = "upgrade", description = "Apply the revisions that are pending, up to one of them.")
final class UpgradeCommand extends ProjectCommand {

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

    @Override
    public Integer call() {
        if (sql) {
            printSql();
        } else {
            upgrade(target(revision));
        }
        return DbCommand.OK;
    }

    private void upgrade(RevisionTarget target) {
        Migrations migrations = workplace().migrations(spec());
        migrations
                .state()
                .halfApplied()
                .ifPresent(half -> output().line("Half applied, to be finished: " + half.revision()));
        List<Revision> applied = migrations.upgrade(
                target,
                step -> output().good("Applied " + step.revision() + " in "
                        + step.duration().toMillis() + " ms"));
        if (applied.isEmpty()) {
            output().line("Nothing to do: the database is at " + Lines.place(migrations.state()) + ".");
        }
    }

    private void printSql() {
        OfflineSql offline = new OfflineSql(workplace().project().changelog(), Clock.systemUTC());
        List<String> statements = offline.upgrade(range(revision));
        output().line(OfflineSql.script(statements).stripTrailing());
    }
}
