package dev.cimiento.db.cli;

import dev.cimiento.db.cli.backup.BackupCommand;
import dev.cimiento.db.cli.backup.RestoreCommand;
import dev.cimiento.db.cli.backup.VerifyBackupCommand;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.cli.context.CommandContext;
import dev.cimiento.db.cli.context.CommandHost;
import dev.cimiento.db.cli.context.ContextSource;
import dev.cimiento.db.cli.context.ProjectOptions;
import dev.cimiento.db.cli.database.CheckCommand;
import dev.cimiento.db.cli.database.InvariantsCommand;
import dev.cimiento.db.cli.database.RepairCommand;
import dev.cimiento.db.cli.database.SeedCommand;
import dev.cimiento.db.cli.database.ShellCommand;
import dev.cimiento.db.cli.explain.ExplainCommand;
import dev.cimiento.db.cli.inspect.InspectCommand;
import dev.cimiento.db.cli.lint.LintCommand;
import dev.cimiento.db.cli.migrate.AlembicOnlyCommand;
import dev.cimiento.db.cli.migrate.CurrentCommand;
import dev.cimiento.db.cli.migrate.DowngradeCommand;
import dev.cimiento.db.cli.migrate.HeadsCommand;
import dev.cimiento.db.cli.migrate.HistoryCommand;
import dev.cimiento.db.cli.migrate.RebaseCommand;
import dev.cimiento.db.cli.migrate.RevisionCommand;
import dev.cimiento.db.cli.migrate.ShowCommand;
import dev.cimiento.db.cli.migrate.StampCommand;
import dev.cimiento.db.cli.migrate.UpgradeCommand;
import dev.cimiento.db.cli.project.InitCommand;
import dev.cimiento.db.cli.project.PullCommand;
import dev.cimiento.db.cli.prove.ProveCommand;
import dev.cimiento.db.cli.statistics.SlowQueriesCommand;
import dev.cimiento.db.cli.view.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code ./manage db}: the commands on a project's database.
 *
 * <pre>{@code
 * int exitCode = new CommandLine(new DbCommand(host, shutdown)).execute("upgrade", "head");
 * }</pre>
 */
@Command(
        name = "db",
        description = "Manage the database: schema, revisions and data.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpgradeCommand.class,
            DowngradeCommand.class,
            CurrentCommand.class,
            HistoryCommand.class,
            ShowCommand.class,
            HeadsCommand.class,
            RevisionCommand.class,
            RebaseCommand.class,
            StampCommand.class,
            CheckCommand.class,
            ProveCommand.class,
            ExplainCommand.class,
            LintCommand.class,
            SeedCommand.class,
            InvariantsCommand.class,
            RepairCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyBackupCommand.class,
            InitCommand.class,
            PullCommand.class,
            SlowQueriesCommand.class,
            InspectCommand.class,
            ShellCommand.class,
            AlembicOnlyCommand.Merge.class,
            AlembicOnlyCommand.Branches.class,
            AlembicOnlyCommand.Edit.class
        })
public final class DbCommand implements ContextSource {

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    private final CommandContext context;

    public DbCommand(CommandHost host, ShutdownHook shutdown) {
        this(host, shutdown, Terminal.ofThisProcess());
    }

    /** @param terminal the terminal on which the user confirms dangerous actions */
    public DbCommand(CommandHost host, ShutdownHook shutdown, Terminal terminal) {
        this.context = new CommandContext(project, host, shutdown, terminal);
    }

    @Override
    public CommandContext context() {
        return context;
    }
}
