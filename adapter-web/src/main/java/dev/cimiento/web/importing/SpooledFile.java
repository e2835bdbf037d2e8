package dev.cimiento.web.importing;

import dev.cimiento.web.shared.body.RejectedBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * An uploaded file. The first call of {@link #open} reads the body to disk, so no body is read of a request that is
 * rejected earlier. The file is deleted when the request ends, and on Unix it has no name, so that none stays if the
 * program dies.
 */
public final class SpooledFile implements FileContent {

    private final SingletonSupplier<FileChannel> spooled;

    /** @param spooling reads the body to disk */
    SpooledFile(Supplier<FileChannel> spooling) {
        spooled = SingletonSupplier.of(spooling);
    }

    /** @throws RejectedBody if the body is too large or too slow, or if there is no space for it */
    @Override
    public InputStream open() {
        return new FromTheBeginning(spooled.obtain());
    }

    private static final class FromTheBeginning extends InputStream {

        private final FileChannel channel;
        private long position;

        FromTheBeginning(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, bytes.length);
            int count = channel.read(ByteBuffer.wrap(bytes, offset, length), position);
            position += Math.max(count, 0);
            return count;
        }
    }
}
