package dev.cimiento.bootstrap.shared;

import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said of a command that was called wrongly: one line, unless no command was named at all. */
public final class UsageLine implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        if (mistake instanceof MissingParameterException
                && !command.getSubcommands().isEmpty()) {
            command.usage(command.getErr());
        } else {
            String message = unknownOption(mistake, arguments)
                    .map(option -> "Unknown option: '" + option + "'")
                    .orElseGet(() -> String.valueOf(mistake.getMessage()).replaceAll("\\s*\\R\\s*", " "));
            command.getErr().println(command.getColorScheme().errorText("error: " + message));
            UnmatchedArgumentException.printSuggestions(mistake, command.getErr());
            command.getErr().println("See: ./" + command.getCommandSpec().qualifiedName() + " --help");
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** Where what looks like an option is taken for an argument, the argument behind it is one too many. */
    private static Optional<String> unknownOption(ParameterException mistake, String[] arguments) {
        return mistake instanceof UnmatchedArgumentException
                ? Stream.of(arguments)
                        .filter(argument -> argument.matches("--\\w.*"))
                        .map(argument -> argument.replaceFirst("=.*", ""))
                        .filter(option ->
                                mistake.getCommandLine().getCommandSpec().findOption(option) == null)
                        .findFirst()
                : Optional.empty();
    }
}
