package dev.cimiento.db.embedded;

import dev.cimiento.db.core.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** A build as a compressed archive, which is unpacked into the folder of a server. */
final class PackedBuild extends ServerBuild {

    private final URL archive;

    PackedBuild(URL archive) {
        this.archive = archive;
    }

    /** Unpacks the programs unless they are there already. */
    @Override
    ServerPrograms programs(Path folder, ServerAccount account) throws IOException {
        Path directory = folder.resolve(ServerPrograms.UNPACKED + fingerprint());
        if (!Files.isDirectory(directory)) {
            AtomicDirectory.make(directory, part -> {
                unpack(part);
                account.own(part);
            });
        }
        return new ServerPrograms(directory.resolve("bin"), account);
    }

    /** Returns an id of this build without reading the archive, from the checksum in the jar's index. */
    String fingerprint() throws IOException {
        URLConnection connection = archive.openConnection();
        long mark =
                connection instanceof JarURLConnection jar ? jar.getJarEntry().getCrc() : connection.getLastModified();
        return Long.toHexString(mark) + "-" + Long.toHexString(connection.getContentLengthLong());
    }

    private void unpack(Path directory) throws IOException {
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
}
