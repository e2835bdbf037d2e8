package dev.cimiento.db.cli.view;

import dev.cimiento.db.autogenerate.rename.RenameQuestion;
import java.util.Optional;

/** Asks the user whether a new object is a renamed one. */
public record RenameDialogue(Terminal terminal, Output output) {

    /** Returns the answer; empty without an interactive terminal. */
    public Optional<Boolean> ask(RenameQuestion question) {
        if (!terminal.isInteractive()) {
            return Optional.empty();
        }
        boolean same = terminal.confirm(output.out(), question.toString());
        output.line("Write this line above it in the declared schema: " + (same ? question.yes() : question.no()));
        return Optional.of(same);
    }
}
