package dev.cimiento.application.importing;

import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.importing.Staging;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;

/** Imports the lines of a file: all of them, or none and a report of all invalid lines. */
public final class FileImport<L> {

    private final Staging<L> staging;
    private final Transactions transactions;

    public FileImport(Staging<L> staging, Transactions transactions) {
        this.staging = staging;
        this.transactions = transactions;
    }

    /**
     * Imports the lines in one transaction.
     *
     * @throws Invalid with one violation for each of the first invalid lines, and the number of further ones
     * @throws Conflict if another transaction made a conflicting change in the meantime
     */
    public ImportCounts run(Lines<L> lines, ImportMode mode) {
        ImportMode fileMode = mode.forColumns(lines.columns());
        return transactions.inLongTransaction(() -> {
            LineErrors errors = new LineErrors(lines.noun());
            stage(lines, errors);
            errors.note(staging.problems(fileMode));
            errors.enforce();
            return staging.merge(fileMode);
        });
    }

    /**
     * Stages the lines. If the file cannot be read to its end, the lines are not checked further: unread lines could
     * cause or resolve problems.
     */
    private void stage(Lines<L> lines, LineErrors errors) {
        try {
            staging.stage(lines.peek(errors::note));
        } catch (Invalid unreadable) {
            errors.note(unreadable);
            errors.enforce();
        }
    }
}
