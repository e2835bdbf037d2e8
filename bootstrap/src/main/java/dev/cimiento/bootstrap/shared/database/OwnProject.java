package dev.cimiento.bootstrap.shared.database;

import dev.cimiento.db.project.Project;
import java.nio.file.Path;

/** Locates this program's own schema, history, seed and invariants. Every command reads the same files. */
public final class OwnProject {

    /** Set by {@code ./manage} to its checkout, whose files may be newer than the packaged ones. */
    public static final String CHECKOUT = "cimiento.checkout";

    private OwnProject() {}

    /** Returns the files of the checkout that {@code ./manage} belongs to, else those in the jar. */
    public static Project project() {
        String checkout = System.getProperty(CHECKOUT);
        return checkout == null ? Project.packaged("db") : Project.in(Path.of(checkout, "db"));
    }
}
