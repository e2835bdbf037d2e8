package dev.cimiento.db.embedded;

import dev.cimiento.db.core.DatabaseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The programs of an installed server, which stay where they are. */
final class InstalledBuild extends ServerBuild {

    private static final int FIRST_SUPPORTED = 15;

    private static final List<String> NEEDED = List.of("initdb", "pg_ctl", "postgres");

    private final Path programs;

    private InstalledBuild(Path programs) {
        this.programs = programs;
    }

    /** @throws DatabaseException if a program is missing, or if they are too old */
    static InstalledBuild of(Path folder) {
        Path programs = folder.toAbsolutePath().normalize();
        if (!NEEDED.stream().allMatch(name -> isProgram(programs, name))) {
            throw new DatabaseException(programs + " does not contain the programs " + String.join(", ", NEEDED)
                    + ". Name the folder of an installed server's programs, such as /usr/lib/postgresql/17/bin.");
        }
        String version = new ServerPrograms(programs, ServerAccount.OWN).majorVersion();
        if (Integer.parseInt(version) < FIRST_SUPPORTED) {
            throw new DatabaseException("The programs in " + programs + " are of PostgreSQL " + version
                    + ". Name those of PostgreSQL " + FIRST_SUPPORTED + " or later.");
        }
        return new InstalledBuild(programs);
    }

    private static boolean isProgram(Path folder, String name) {
        return Stream.of(name, name + ".exe").map(folder::resolve).anyMatch(Files::isExecutable);
    }

    @Override
    ServerPrograms programs(Path folder, ServerAccount account) {
        return new ServerPrograms(programs, account);
    }
}
