package dev.cimiento.db.cli.context;

import dev.cimiento.db.cli.view.Output;
import dev.cimiento.db.cli.view.Terminal;
import picocli.CommandLine.Model.CommandSpec;

/** Asks the user to confirm an action that cannot be undone. Without a terminal the action is refused. */
public record Confirmation(Terminal terminal, Output output) {

    public static Confirmation of(CommandContext context, CommandSpec command) {
        return new Confirmation(context.terminal(), Output.of(command));
    }

    /** The exit code of a command that the user did not confirm. */
    public static final int REFUSED = 5;

    /**
     * Asks the user whether to continue. Without a terminal it prints the command that does not ask.
     *
     * @param action a description of the action and its consequences
     * @param command the command that acts without asking
     * @return true if the user agrees
     */
    public boolean confirm(String action, String command) {
        output.warning(action);
        if (!terminal.isInteractive()) {
            output.error(
                    "Nothing was done, because there is no terminal to ask for confirmation. To continue without it,"
                            + " run: " + command);
            return false;
        }
        boolean yes = terminal.confirm(output.out(), "Continue?");
        if (!yes) {
            output.line("Nothing was done.");
        }
        return yes;
    }
}
