package dev.cimiento.bootstrap.db;

import picocli.CommandLine.Model.CommandSpec;

/** Asks whoever is there before something is done that cannot be undone; where nobody is, it is not done. */
record Consent(Terminal terminal, Output output) {

    static Consent of(Workplace workplace, CommandSpec command) {
        return new Consent(workplace.terminal(), Output.of(command));
    }

    /** The exit code of a command that was told not to go on. */
    static final int REFUSED = 5;

    /**
     * Whether to go on; where nobody is to be asked, it says how it is done without.
     *
     * @param what would be done
     * @param command that does it without being asked
     */
    boolean given(String what, String command) {
        output.bad(what);
        if (!terminal.isThere()) {
            output.error("Nothing was done, since nobody is here to be asked. To go on all the same: " + command);
            return false;
        }
        boolean yes = terminal.confirm(output.out(), "Go on?");
        if (!yes) {
            output.line("Nothing was done.");
        }
        return yes;
    }
}
