package dev.cimiento.bootstrap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program in a separate JVM, with options for a fast start and a short life, like those of the tests' own JVM. */
public final class JavaProcess {

    private JavaProcess() {}

    /** Returns a process that runs {@code ./manage} with these arguments on the classes under test. */
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
