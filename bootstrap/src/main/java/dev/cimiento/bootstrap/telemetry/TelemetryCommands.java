package dev.cimiento.bootstrap.telemetry;

import dev.cimiento.bootstrap.importing.ImportRunner;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** The commands of telemetry, which are below those of other features. */
public final class TelemetryCommands {

    private TelemetryCommands() {}

    /** Adds the commands below {@code import} and {@code db}, if the command line has these. */
    public static void addTo(CommandLine line, ImportRunner runner) {
        Map<String, CommandLine> commands = line.getSubcommands();
        Optional.ofNullable(commands.get("import"))
                .ifPresent(imports -> imports.addSubcommand(new ImportReadingsCommand(runner)));
        Optional.ofNullable(commands.get("db"))
                .ifPresent(database -> database.addSubcommand(new MaintainCommand(runner)));
    }
}
