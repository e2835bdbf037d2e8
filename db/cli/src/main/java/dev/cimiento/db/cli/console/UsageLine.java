package dev.cimiento.db.cli.console;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports invalid arguments in one line. A call without any command prints the usage instead. */
public final class UsageLine implements IParameterExceptionHandler {

    private final String prefix;

    /** @param prefix the text before the name of the program on the command line, such as {@code ./} */
    public UsageLine(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        if (mistake instanceof MissingParameterException
                && !command.getSubcommands().isEmpty()) {
            command.usage(command.getErr());
        } else {
            String message = unknownOption(mistake, arguments)
                    .map(option -> "Unknown option: '" + option + "'")
                    .or(() -> unknownCommand(mistake))
                    .orElseGet(() -> message(mistake));
            String help = prefix + command.getCommandSpec().qualifiedName() + " --help";
            command.getErr()
                    .println(command.getColorScheme()
                            .errorText("error: " + message + ". " + suggestions(mistake) + "See: " + help));
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** Returns the parser's message in one line. For a map it writes "option" twice. */
    private static String message(ParameterException mistake) {
        return String.valueOf(mistake.getMessage())
                .replaceAll("\\s*\\R\\s*", " ")
                .replace("option option", "option");
    }

    private static Optional<String> unknownCommand(ParameterException mistake) {
        return mistake.getCommandLine().getSubcommands().isEmpty()
                ? Optional.empty()
                : unmatched(mistake).map(name -> "Unknown command: '" + name + "'");
    }

    /** Returns a sentence that suggests similar commands or options; empty if there are none. */
    private static String suggestions(ParameterException mistake) {
        StringWriter suggestions = new StringWriter();
        UnmatchedArgumentException.printSuggestions(mistake, new PrintWriter(suggestions));
        String words = suggestions.toString().strip().replaceAll("\\s*\\R\\s*", " ");
        String similar = words.isEmpty() ? oneLevelBelow(mistake) : words;
        return similar.isEmpty() ? "" : similar + " ";
    }

    /** Suggests {@code ./manage db upgrade} for {@code ./manage upgrade}. */
    private static String oneLevelBelow(ParameterException mistake) {
        return unmatched(mistake)
                .flatMap(name -> mistake.getCommandLine().getSubcommands().values().stream()
                        .filter(command -> command.getSubcommands().containsKey(name))
                        .map(command -> "Did you mean: " + command.getCommandName() + " " + name + "?")
                        .findFirst())
                .orElse("");
    }

    private static Optional<String> unmatched(ParameterException mistake) {
        return mistake instanceof UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched().stream().findFirst()
                : Optional.empty();
    }

    /** Finds a mistyped option that the parser took for an argument, so that it rejected the argument after it. */
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
