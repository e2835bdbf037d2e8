package dev.cimiento.db.autogenerate.rename;

import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.core.DatabaseException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The renames of a generation, from the declared schema and from the caller's replies.
 *
 * @param open the questions without a reply
 * @param before the data that the old schema can hold, under the names after the renames
 * @param after the data that the declared schema can hold
 */
public record RenameResolution(Renames renames, List<RenameQuestion> open, DataShape before, DataShape after) {

    private static final int ROUNDS = 10;

    public static RenameResolution find(
            DiffContext context, RenameDeclarations names, Function<RenameQuestion, Optional<Boolean>> answers)
            throws SQLException {
        List<Rename> declared = new ArrayList<>(names.renames());
        List<Rename> unrelated = new ArrayList<>(names.unrelated());
        // The columns of a table can be compared only after the table is renamed.
        for (int round = 1; ; round++) {
            record Found(Renames renames, List<Rename> questions, DataShape before, DataShape after) {}
            Found found = context.afterRenames(declared, (renames, old, wanted) -> {
                DataShape before =
                        DataShape.of(old, declared.isEmpty() ? context.shape().columns() : Column.of(old));
                DataShape after = DataShape.of(wanted, context.declared().columns());
                return new Found(renames, new RenameQuestions(unrelated).between(before, after), before, after);
            });
            requireKnown(found.renames().unknown());
            List<RenameQuestion> open = ask(found.questions(), declared, unrelated, answers);
            if (found.questions().isEmpty() || !open.isEmpty() || round == ROUNDS) {
                return new RenameResolution(found.renames(), open, found.before(), found.after());
            }
        }
    }

    private static List<RenameQuestion> ask(
            List<Rename> questions,
            List<Rename> declared,
            List<Rename> unrelated,
            Function<RenameQuestion, Optional<Boolean>> answers) {
        List<RenameQuestion> open = new ArrayList<>();
        for (Rename rename : questions) {
            RenameQuestion question = new RenameQuestion(rename.subject(), rename.from());
            Optional<Boolean> answer = answers.apply(question);
            answer.ifPresentOrElse(same -> (same ? declared : unrelated).add(rename), () -> open.add(question));
        }
        return open;
    }

    private static void requireKnown(List<Rename> unknown) {
        if (!unknown.isEmpty()) {
            Rename rename = unknown.get(0);
            throw new DatabaseException("The declared schema says that the " + rename.subject() + " was renamed from "
                    + rename.from() + ", but the history has neither. Correct the name in that line, or remove it.");
        }
    }
}
