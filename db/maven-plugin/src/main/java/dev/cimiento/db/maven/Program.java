package dev.cimiento.db.maven;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The program {@code cimiento-db-cli} in a JVM of its own. */
final class Program {

    /** A command runs for some seconds, so the optimizing compiler would not pay off. */
    private static final List<String> OPTIONS = Arrays.asList(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-Dsun.stdout.encoding=UTF-8",
            "-Dsun.stderr.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    private final String java;
    private final List<String> program;
    private final File home;

    /**
     * @param program the options of the JVM that name the program, such as {@code -jar cimiento-db-cli.jar}
     * @param home the folder in which the program keeps its own files
     */
    Program(String java, List<String> program, File home) {
        this.java = java;
        this.program = program;
        this.home = home;
    }

    /**
     * Runs a command and waits for its end.
     *
     * @param folder the working directory, to which the places in messages are relative
     * @param work the folder for the file with the arguments
     * @param output receives each line that the command prints
     * @return the exit code
     */
    int run(String command, Arguments arguments, File folder, File work, Consumer<String> output)
            throws IOException, InterruptedException {
        File file = new File(work, command + ".arguments");
        arguments.writeTo(file);
        List<String> line = new ArrayList<>();
        line.add(java);
        line.addAll(OPTIONS);
        line.addAll(program);
        line.add(command);
        line.add("@" + file);
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder).redirectErrorStream(true);
        builder.environment().put("CIMIENTO_HOME", home.getPath());
        builder.environment().put("CIMIENTO_MAVEN", "true");
        Process process = builder.start();
        process.getOutputStream().close();
        try (BufferedReader printed =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String text = printed.readLine(); text != null; text = printed.readLine()) {
                output.accept(text);
            }
            return process.waitFor();
        } finally {
            process.destroy();
            // The address of a database can contain a password.
            Files.deleteIfExists(file.toPath());
        }
    }
}
