package dev.cimiento.bootstrap.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The folder of mails that were written as files. */
final class MailFiles {

    private final Path folder;

    MailFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Deletes mails that were written before.
     *
     * @return how many were deleted, at most {@code most}
     */
    int removeBefore(Instant before, int most) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int removed = 0;
        try (DirectoryStream<Path> mails = Files.newDirectoryStream(folder, "*.eml")) {
            for (Path mail : mails) {
                if (removed < most
                        && Files.getLastModifiedTime(mail).toInstant().isBefore(before)) {
                    Files.deleteIfExists(mail);
                    removed++;
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return removed;
    }
}
