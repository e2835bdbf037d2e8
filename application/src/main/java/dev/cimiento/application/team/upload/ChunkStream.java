package dev.cimiento.application.team.upload;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.upload.Upload;
import dev.cimiento.domain.team.upload.UploadRepository;
import java.io.InputStream;
import java.util.Objects;

/** Reads the content of a file chunk by chunk. If the file is deleted meanwhile, the content ends early. */
final class ChunkStream extends InputStream {

    private final UploadRepository uploads;
    private final Id<Upload> id;
    private byte[] chunk = {};
    private int position;
    private int next;

    ChunkStream(UploadRepository uploads, Id<Upload> id) {
        this.uploads = uploads;
        this.id = id;
    }

    @Override
    public int read() {
        return hasMore() ? Byte.toUnsignedInt(chunk[position++]) : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, bytes, offset, count);
        position += count;
        return count;
    }

    private boolean hasMore() {
        if (position == chunk.length) {
            chunk = uploads.chunk(id, next).orElse(new byte[0]);
            next++;
            position = 0;
        }
        return chunk.length > 0;
    }
}
