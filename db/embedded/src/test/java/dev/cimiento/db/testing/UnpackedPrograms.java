package dev.cimiento.db.testing;

import dev.cimiento.db.core.PrivateFiles;
import dev.cimiento.db.embedded.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The unpacked programs of the test server. A new home would unpack its own, which takes seconds. */
public final class UnpackedPrograms {

    private UnpackedPrograms() {}

    /** Links the programs into a new home. The first call starts the test server; one elsewhere has no programs to link. */
    public static Path linkedInto(Path home) {
        try {
            Path programs = Path.of("postgresql", "programs-" + EmbeddedServer.build());
            Path unpacked = TestServer.home().resolve(programs).toAbsolutePath();
            if (!Files.isDirectory(unpacked)) {
                TestServer.get();
            }
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
