package dev.cimiento.bootstrap.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The folder of the mails that {@link FileMailSender} writes. */
final class MailFiles {

    private final Path folder;

    MailFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Deletes the mails that were written before a time.
     *
     * @param max the maximum number of deletions
     * @return the number of deletions
     */
    int removeBefore(Instant time, int max) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int removed = 0;
        try (DirectoryStream<Path> mails = Files.newDirectoryStream(folder, "*.eml")) {
            for (Path mail : mails) {
                if (removed < max && Files.getLastModifiedTime(mail).toInstant().isBefore(time)) {
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
