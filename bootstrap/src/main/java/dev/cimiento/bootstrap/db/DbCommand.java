package dev.cimiento.bootstrap.db;

import dev.cimiento.bootstrap.shared.console.Shutdown;
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

    private final Workplace workplace;

    public DbCommand(Shutdown shutdown) {
        this(shutdown, Terminal.ofThisProcess());
    }

    DbCommand(Shutdown shutdown, Terminal terminal) {
        this.workplace = new Workplace(project, shutdown, terminal);
    }

    Workplace workplace() {
        return workplace;
    }
}
