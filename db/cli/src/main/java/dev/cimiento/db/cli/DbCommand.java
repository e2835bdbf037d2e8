package dev.cimiento.db.cli;

import dev.cimiento.db.cli.backup.BackupCommand;
import dev.cimiento.db.cli.backup.RestoreCommand;
import dev.cimiento.db.cli.backup.VerifyBackupCommand;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.cli.context.CommandContext;
import dev.cimiento.db.cli.context.CommandHost;
import dev.cimiento.db.cli.context.ContextSource;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.context.ProjectOptions;
import dev.cimiento.db.cli.database.CheckCommand;
import dev.cimiento.db.cli.database.DescribeCommand;
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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code ./manage db}: the commands on a project's database.
 *
 * <pre>{@code
 * int exitCode = new DbCommand(host, shutdown).commandLine().execute("upgrade", "head");
 * }</pre>
 */
@Command(
        name = "db",
        description = "Manage the database: schema, revisions and data.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class DbCommand implements ContextSource {

    private static final Set<String> HELP = Set.of("-h", "--help", "-V", "--version");

    private static final List<Class<? extends ProjectCommand>> COMMANDS = List.of(
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
            DescribeCommand.class,
            ShellCommand.class,
            AlembicOnlyCommand.Merge.class,
            AlembicOnlyCommand.Branches.class,
            AlembicOnlyCommand.Edit.class);

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

    /** Returns the command line with all commands. */
    public CommandLine commandLine() {
        return withCommands(COMMANDS);
    }

    /**
     * Returns a command line for these arguments. If the first one names a command, the other commands are omitted, and
     * the list of all commands has them without their options: reading the options of all takes a quarter of the time of
     * a short command.
     */
    public CommandLine commandLine(List<String> arguments) {
        if (HELP.containsAll(arguments)) {
            CommandLine line = new CommandLine(this);
            COMMANDS.forEach(type -> line.addSubcommand(described(type)));
            return line;
        }
        List<Class<? extends ProjectCommand>> named = COMMANDS.stream()
                .filter(type -> arguments.indexOf(name(type)) == 0)
                .toList();
        return withCommands(named.isEmpty() ? COMMANDS : named);
    }

    private CommandLine withCommands(List<Class<? extends ProjectCommand>> commands) {
        CommandLine line = new CommandLine(this);
        commands.forEach(line::addSubcommand);
        return line;
    }

    /** Returns the name and the description of a command. */
    private static CommandSpec described(Class<?> type) {
        Command command = Objects.requireNonNull(type.getAnnotation(Command.class));
        CommandSpec described = CommandSpec.create().name(command.name());
        described.usageMessage().description(command.description()).hidden(command.hidden());
        return described;
    }

    private static String name(Class<?> command) {
        return Objects.requireNonNull(command.getAnnotation(Command.class)).name();
    }

    @Override
    public CommandContext context() {
        return context;
    }
}
