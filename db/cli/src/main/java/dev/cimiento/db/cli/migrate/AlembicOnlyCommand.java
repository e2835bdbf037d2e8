package dev.cimiento.db.cli.migrate;

import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.core.DatabaseException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What Alembic has and nobody needs here: its description says what to use. */
public abstract class AlembicOnlyCommand extends ProjectCommand {

    @Parameters(arity = "0..*", hidden = true)
    private List<String> anything = new ArrayList<>();

    @Override
    public final Integer call() {
        throw new DatabaseException(String.join(" ", spec().usageMessage().description()));
    }

    /** {@code ./manage db merge}. */
    @Command(
            name = "merge",
            hidden = true,
            description = "There is nothing to merge: a revision follows exactly one other. When two follow the same"
                    + " one, put one behind the other: ./manage db rebase <revision>")
    public static final class Merge extends AlembicOnlyCommand {}

    /** {@code ./manage db branches}. */
    @Command(
            name = "branches",
            hidden = true,
            description = "There are no branches: revisions are a chain. Where two follow the same one,"
                    + " ./manage db heads shows both, and ./manage db rebase <revision> joins them.")
    public static final class Branches extends AlembicOnlyCommand {}

    /** {@code ./manage db edit}. */
    @Command(
            name = "edit",
            hidden = true,
            description =
                    "A revision is a file of plain SQL: ./manage db show <revision> tells which; open that in your"
                            + " editor. One that is applied is not edited: write a new one with ./manage db revision.")
    public static final class Edit extends AlembicOnlyCommand {}
}
