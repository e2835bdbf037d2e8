package dev.cimiento.db.cli.view;

import dev.cimiento.db.autogenerate.rename.RenameQuestion;
import java.util.Optional;

/** Asks whoever is there whether something new is something old under another name. */
public record RenameDialogue(Terminal terminal, Output output) {

    /** None where nobody is. */
    public Optional<Boolean> answer(RenameQuestion question) {
        if (!terminal.isThere()) {
            return Optional.empty();
        }
        boolean same = terminal.confirm(output.out(), question.toString());
        output.line("To be kept in the declared schema, above it: " + (same ? question.yes() : question.no()));
        return Optional.of(same);
    }
}
