package dev.cimiento.db.cli.context;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.project.Project;
import dev.cimiento.db.proof.Proof;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The program that runs the commands. One with a schema of its own hands its project and its statements to them; the
 * runnable jar of this module has neither, and works on what the options name.
 */
public interface CommandHost {

    /** Returns what a user types before the name of a command, such as {@code ./manage db}. */
    String name();

    /** Returns the program's own project, which the commands work on unless an option names another one. */
    Optional<Project> project();

    /** Returns the proof of the program's own statements. */
    Optional<Proof> statements();

    /**
     * Opens the database, and returns the address for changes of its schema.
     *
     * @param named the address that {@code --url} names; the configured one if it is empty
     * @param messages what is to be told the user while it is opened
     * @throws DatabaseException when there is no address, or when the database cannot be reached
     */
    DatabaseUrl database(Optional<DatabaseUrl> named, PrintWriter messages);

    /** Whether a database may have revisions that the history does not know. */
    boolean allowsNewerSchema();

    /** Returns the folder for backups, and for the embedded server that is started for scratch databases. */
    Path home();
}
