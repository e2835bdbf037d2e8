package dev.cimiento.bootstrap.shared.console;

import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs a command with the log format of the settings. Logback reads the format once, with the first logger. */
public final class LoggedExecution implements IExecutionStrategy {

    private static final String READ_BY_LOGBACK = "LOG_FORMAT";

    private final RunLast commands = new RunLast();
    private final Console console;

    public LoggedExecution(Console console) {
        this.console = console;
    }

    @Override
    public int execute(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        try {
            chooseFormat(Settings.load().logFormat());
        } catch (SettingsException invalid) {
            throw new ExecutionException(parsed.commandSpec().commandLine(), invalid.getMessage(), invalid);
        }
        return commands.execute(parsed);
    }

    private void chooseFormat(String format) {
        System.setProperty(READ_BY_LOGBACK, format);
        if (format.equals("json")) {
            console.writeToLog();
        }
    }
}
