package dev.cimiento.bootstrap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program in a JVM of its own, which is quick to start and made for a short life, as the tests' own is. */
public final class JavaProcess {

    private JavaProcess() {}

    /** {@code ./manage} with these arguments, of the classes under test. */
    public static ProcessBuilder manage(String... arguments) {
        return of(System.getProperty("java.class.path"), Cimiento.class.getName(), arguments);
    }

    public static ProcessBuilder of(String classPath, String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                classPath,
                main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
