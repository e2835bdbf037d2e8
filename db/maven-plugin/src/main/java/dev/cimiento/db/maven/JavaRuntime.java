package dev.cimiento.db.maven;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** Finds a Java that can run the program, which needs 17 or later, while Maven itself can run on an older one. */
final class JavaRuntime {

    static final int LEAST = 17;

    private final List<String> candidates = new ArrayList<>();
    private final List<String> tried = new ArrayList<>();

    /** Adds the home of a Java, or its executable; nothing if the text is null. The first one that fits is used. */
    JavaRuntime orElse(String place, @Nullable String path) {
        if (path != null && !path.trim().isEmpty()) {
            candidates.add(path);
            tried.add(place);
        }
        return this;
    }

    /**
     * Returns the executable.
     *
     * @throws MojoFailureException if no Java of a sufficient version is found
     */
    String executable() throws MojoFailureException {
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < candidates.size(); i++) {
            File home = home(new File(candidates.get(i)));
            Optional<String> version = version(home);
            if (version.isPresent() && major(version.get()) >= LEAST) {
                return new File(home, "bin/java").getPath();
            }
            found.append(found.length() == 0 ? "" : ", ")
                    .append(tried.get(i))
                    .append(": ")
                    .append(version.map(text -> "Java " + text).orElse("none"))
                    .append(" in ")
                    .append(home);
        }
        throw new MojoFailureException("Cimiento needs Java " + LEAST
                + " or later for its own process; the project can use" + " an older one. Found: " + found
                + ". Name one with -Dcimiento.java=<home>, JAVA_HOME or a toolchain.");
    }

    private static File home(File path) {
        boolean executable = path.isFile() && path.getName().matches("java(\\.exe)?");
        if (!executable) {
            return path;
        }
        try {
            return path.getCanonicalFile().getParentFile().getParentFile();
        } catch (IOException e) {
            return path.getParentFile().getParentFile();
        }
    }

    /** Reads the version from the file in which every JDK since 7 describes itself, without starting it. */
    private static Optional<String> version(File home) {
        File release = new File(home, "release");
        if (!release.isFile()) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(release.toPath(), StandardCharsets.UTF_8)) {
            properties.load(text);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return Optional.ofNullable(properties.getProperty("JAVA_VERSION")).map(text -> text.replace("\"", ""));
    }

    /** Returns 8 for {@code 1.8.0_392} and 17 for {@code 17.0.15}. */
    private static int major(String version) {
        String[] parts = version.replaceFirst("^1\\.", "").split("\\D", 2);
        return parts[0].isEmpty() ? 0 : Integer.parseInt(parts[0]);
    }
}
