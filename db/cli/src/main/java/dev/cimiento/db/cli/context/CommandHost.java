package dev.cimiento.db.cli.context;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.embedded.ServerBuild;
import dev.cimiento.db.project.Project;
import dev.cimiento.db.proof.Proof;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The program that runs the commands. A program with its own schema provides its project and statements. The runnable
 * jar of this module has neither, so its user names a project with options.
 */
public interface CommandHost {

    /** Returns the text before the name of a command on the command line, such as {@code ./manage db}. */
    String name();

    /** Returns an option of a command, such as {@code --all}, as the user of this program adds it. */
    default String option(String option) {
        return option;
    }

    /** Returns the program's own project, the default of the options. */
    Optional<Project> project();

    /** Returns the proof of the program's own statements. */
    Optional<Proof> statements();

    /**
     * Opens the database, and returns the address for changes of its schema.
     *
     * @param named the address that {@code --url} names; the configured one if it is empty
     * @param messages receives messages for the user while the database is opened
     * @throws DatabaseException if there is no address, or if the database cannot be reached
     */
    DatabaseUrl database(Optional<DatabaseUrl> named, PrintWriter messages);

    /** Returns true if the database may have revisions that are not in the history. */
    boolean allowsNewerSchema();

    /** Returns true if revisions may be applied to a server that is not PostgreSQL. */
    boolean allowsOtherServers();

    /** Returns the build of the embedded server, if the program's settings name one. */
    default Optional<ServerBuild> embeddedServer() {
        return Optional.empty();
    }

    /** Returns the folder for backups, and for the embedded server that is started for scratch databases. */
    Path home();
}
