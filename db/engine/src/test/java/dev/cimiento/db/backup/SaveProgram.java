package dev.cimiento.db.backup;

import dev.cimiento.db.core.DatabaseUrl;
import java.nio.file.Path;
import java.time.Clock;

/** Saves a database in a separate process that a test can limit or kill. */
final class SaveProgram {

    /** The line that it prints at the first rows, after which it waits if asked to. */
    static final String STARTED = "started";

    private SaveProgram() {}

    /** @param arguments the address of the database, the file, and the milliseconds to wait at the first rows */
    public static void main(String[] arguments) {
        boolean[] waited = {false};
        new Backup(DatabaseUrl.parse(arguments[0]).dataSource(), Clock.systemUTC())
                .save(Path.of(arguments[1]), progress -> {
                    if (!waited[0] && progress.bytes() > 0) {
                        waited[0] = true;
                        System.out.println(STARTED);
                        pause(Long.parseLong(arguments[2]));
                    }
                });
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param shell a command before it, such as {@code ulimit -f 100}; empty for none */
    static ProcessBuilder process(String shell, String url, Path file, long millis) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        "sh",
                        "-c",
                        (shell.isEmpty() ? "" : shell + "; ") + "exec \"$@\"",
                        "sh",
                        java,
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SaveProgram.class.getName(),
                        url,
                        file.toString(),
                        Long.toString(millis))
                .redirectErrorStream(true);
    }
}
