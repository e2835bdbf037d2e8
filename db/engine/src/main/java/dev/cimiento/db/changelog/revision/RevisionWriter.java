package dev.cimiento.db.changelog.revision;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SqlFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes revisions at the end of a changelog. If the changelog has a {@code template.sql}, its text comes first, with
 * the placeholders <code>${message}</code>, <code>${revision}</code> and <code>${follows}</code> replaced.
 *
 * @param changelog the folder that contains {@code versions/}, or the revisions themselves
 * @param clock gives the time for the id of a revision
 */
public record RevisionWriter(Path changelog, Clock clock) {

    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    /**
     * Writes a revision that follows the latest one.
     *
     * @throws DatabaseException if the changelog is not a chain, or if the text is not a valid revision
     */
    public Revision write(NewRevision revision) {
        Path versions = RevisionGraph.directory(changelog);
        try {
            Files.createDirectories(versions);
            Changelog existing = Changelog.read(SqlFolder.directory(versions));
            String id = freeId(existing);
            String follows = existing.head().map(Revision::id).orElse(Revision.BASE);
            String file = id + "_" + revision.slug() + ".sql";
            String text = revision.text(id, follows, heading(revision.message(), id, follows));
            Revision written = new RevisionFile(file, text).read();
            Files.writeString(versions.resolve(file), text, StandardOpenOption.CREATE_NEW);
            return written;
        } catch (IOException e) {
            throw DatabaseException.because("No revision can be written in " + versions, e);
        }
    }

    /** Returns the current second as an id, or the first later second without a revision. */
    private String freeId(Changelog existing) {
        Set<String> taken = existing.revisions().stream().map(Revision::id).collect(Collectors.toSet());
        LocalDateTime time = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        while (taken.contains(ID.format(time))) {
            time = time.plus(1, ChronoUnit.SECONDS);
        }
        return ID.format(time);
    }

    private String heading(String message, String id, String follows) throws IOException {
        Path template = changelog.resolve(RevisionGraph.TEMPLATE);
        return Files.exists(template)
                ? Files.readString(template)
                        .replace("${message}", message.replaceAll("\\s+", " "))
                        .replace("${revision}", id)
                        .replace("${follows}", follows)
                : "";
    }
}
