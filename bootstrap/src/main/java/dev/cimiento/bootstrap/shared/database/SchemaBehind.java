package dev.cimiento.bootstrap.shared.database;

import dev.cimiento.db.changelog.revision.Revision;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.IExitCodeGenerator;

/** Thrown if revisions are pending and the command must not apply them. */
public final class SchemaBehind extends RuntimeException implements IExitCodeGenerator {

    /** The exit code, which is also that of {@code ./manage db check}. */
    public static final int EXIT_CODE = 4;

    SchemaBehind(List<Revision> pending, String why) {
        super(pending.size() + (pending.size() == 1 ? " revision is" : " revisions are")
                + " pending: "
                + pending.stream().map(Revision::toString).collect(Collectors.joining(", "))
                + ". " + why + " Apply " + (pending.size() == 1 ? "it" : "them") + " with: ./manage db upgrade");
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
