package dev.cimiento.domain.team.upload;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.Repository;
import dev.cimiento.domain.shared.text.FoldedWords;
import java.util.Optional;

/** Stores the files of one team. The content is stored in chunks, so that no file is in memory as a whole. */
public interface UploadRepository extends Repository<Upload, Entity<Upload>, UploadQuery> {

    /** The maximum number of bytes in a chunk. All chunks but the last have this size. */
    int CHUNK = 131_072;

    /**
     * Appends a chunk to the content of a file.
     *
     * @param number from 0 without gaps
     * @throws NotFound if there is no such file
     */
    void append(Id<Upload> id, int number, byte[] data);

    /** Returns a chunk of a file; empty after the last one, or if there is no such file. */
    Optional<byte[]> chunk(Id<Upload> id, int number);

    /** Stores the words of a text, which is then ready. Does nothing if there is no such file. */
    void index(Id<Upload> id, FoldedWords words);

    /** Marks a text whose words cannot be indexed. Does nothing if there is no such file. */
    void fail(Id<Upload> id);
}
