package dev.cimiento.db.testing;

import dev.cimiento.db.core.PrivateFiles;
import dev.cimiento.db.embedded.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's programs as the server of the tests has them: a new home would unpack its own, which takes seconds. */
public final class UnpackedPrograms {

    private UnpackedPrograms() {}

    /** Lets a new home begin with them, where they are there already. */
    public static Path linkedInto(Path home) {
        try {
            Path programs = Path.of("postgresql", "programs-" + EmbeddedServer.build());
            Path unpacked = TestServer.home().resolve(programs).toAbsolutePath();
            if (Files.isDirectory(unpacked)) {
                PrivateFiles.createDirectory(home.resolve("postgresql"));
                Files.createSymbolicLink(home.resolve(programs), unpacked);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
