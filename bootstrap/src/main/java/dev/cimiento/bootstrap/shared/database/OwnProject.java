package dev.cimiento.bootstrap.shared.database;

import dev.cimiento.db.project.Project;
import java.nio.file.Path;

/** Locates this program's own schema, revisions, seed and invariants. All commands read the same files. */
public final class OwnProject {

    /**
     * The system property with the path of the checkout. {@code ./manage} sets it: files there can be newer than the
     * jar.
     */
    public static final String CHECKOUT = "cimiento.checkout";

    private OwnProject() {}

    /** Returns the files of the checkout, or those in the jar if there is no checkout. */
    public static Project project() {
        String checkout = System.getProperty(CHECKOUT);
        return checkout == null ? Project.packaged("db") : Project.in(Path.of(checkout, "db"));
    }
}
