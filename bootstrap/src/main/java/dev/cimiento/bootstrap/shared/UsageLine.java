package dev.cimiento.bootstrap.shared;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;

/** What is said of a command that was called wrongly: one line, unless no command was named at all. */
public final class UsageLine implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        if (mistake instanceof MissingParameterException
                && !command.getSubcommands().isEmpty()) {
            command.usage(command.getErr());
        } else {
            String message = String.valueOf(mistake.getMessage()).replaceAll("\\s*\\R\\s*", " ");
            command.getErr().println(command.getColorScheme().errorText("error: " + message));
            CommandLine.UnmatchedArgumentException.printSuggestions(mistake, command.getErr());
            command.getErr().println("See: ./" + command.getCommandSpec().qualifiedName() + " --help");
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
