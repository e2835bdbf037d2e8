package dev.cimiento.db.cli;

import dev.cimiento.db.cli.console.Shutdown;
import dev.cimiento.db.cli.view.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./manage db}: the database's life, from the first revision to the repair. */
@Command(
        name = "db",
        description = "The database: its schema, its history, its data.",
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
            SeedCommand.class,
            InvariantsCommand.class,
            RepairCommand.class,
            InitCommand.class,
            PullCommand.class,
            ShellCommand.class,
            UnneededCommand.Merge.class,
            UnneededCommand.Branches.class,
            UnneededCommand.Edit.class
        })
public final class DbCommand {

    /** Done, or as it should be. */
    static final int OK = 0;

    /** What was checked is not as it should be. */
    static final int FOUND = 4;

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    private final CommandContext context;

    public DbCommand(CommandHost host, Shutdown shutdown) {
        this(host, shutdown, Terminal.ofThisProcess());
    }

    /** @param terminal asks the user, where something is to be confirmed */
    public DbCommand(CommandHost host, Shutdown shutdown, Terminal terminal) {
        this.context = new CommandContext(project, host, shutdown, terminal);
    }

    CommandContext context() {
        return context;
    }
}
