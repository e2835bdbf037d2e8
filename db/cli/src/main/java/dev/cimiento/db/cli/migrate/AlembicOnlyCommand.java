package dev.cimiento.db.cli.migrate;

import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.core.DatabaseException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A command of Alembic that is not needed here. It fails with a description of what to use instead. */
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
            description =
                    "Revisions cannot be merged, because a revision follows exactly one other. If two revisions follow"
                            + " the same one, run: db rebase <revision>")
    public static final class Merge extends AlembicOnlyCommand {}

    /** {@code ./manage db branches}. */
    @Command(
            name = "branches",
            hidden = true,
            description = "There are no branches, because revisions form a chain. If two revisions follow the same one,"
                    + " db heads lists both, and db rebase <revision> puts one behind the other.")
    public static final class Branches extends AlembicOnlyCommand {}

    /** {@code ./manage db edit}. */
    @Command(
            name = "edit",
            hidden = true,
            description = "A revision is an SQL file, which db show <revision> names: open it in your editor. Do not"
                    + " edit an applied revision; write a new one with db revision.")
    public static final class Edit extends AlembicOnlyCommand {}
}
