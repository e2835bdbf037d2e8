package dev.cimiento.application.importing;

import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.importing.Staging;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;

/** Brings the lines of a file in: all of them, or none and a report of every line that is wrong. */
public final class FileImport<L> {

    private final Staging<L> staging;
    private final Transactions transactions;

    public FileImport(Staging<L> staging, Transactions transactions) {
        this.staging = staging;
        this.transactions = transactions;
    }

    /**
     * @throws Invalid with a violation for each line that is wrong, the first of them, and how many more there are
     * @throws Conflict when others have made in the meantime what stands against it
     */
    public ImportCounts run(Lines<L> lines, ImportMode mode) {
        ImportMode whole = mode.forColumns(lines.columns());
        return transactions.inLongTransaction(() -> {
            LineErrors wrong = new LineErrors();
            stage(lines, wrong);
            wrong.note(staging.problems(whole));
            wrong.enforce();
            return staging.merge(whole);
        });
    }

    /** What cannot be read to its end is not looked at further: what is left unread may be what is missed. */
    private void stage(Lines<L> lines, LineErrors wrong) {
        try {
            staging.stage(lines.witnessedBy(wrong::note));
        } catch (Invalid unreadable) {
            wrong.note(unreadable);
            wrong.enforce();
        }
    }
}
