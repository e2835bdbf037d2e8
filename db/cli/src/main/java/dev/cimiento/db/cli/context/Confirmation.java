package dev.cimiento.db.cli.context;

import dev.cimiento.db.cli.view.Output;
import dev.cimiento.db.cli.view.Terminal;
import picocli.CommandLine.Model.CommandSpec;

/** Asks the user before something is done that cannot be undone. Without a terminal it is refused. */
public record Confirmation(Terminal terminal, Output output) {

    public static Confirmation of(CommandContext context, CommandSpec command) {
        return new Confirmation(context.terminal(), Output.of(command));
    }

    /** The exit code of a command that was told not to go on. */
    public static final int REFUSED = 5;

    /**
     * Asks whether to go on; without a terminal it names the command that does not ask.
     *
     * @param what would be done
     * @param command does it without asking
     */
    public boolean given(String what, String command) {
        output.bad(what);
        if (!terminal.isThere()) {
            output.error("Nothing was done: there is no terminal to ask on. To go on all the same: " + command);
            return false;
        }
        boolean yes = terminal.confirm(output.out(), "Go on?");
        if (!yes) {
            output.line("Nothing was done.");
        }
        return yes;
    }
}
