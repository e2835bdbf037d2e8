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
 * A file that a client sends. It is taken in whole when it is opened for the first time, so that nothing is read from one
 * who is refused before. It lies on disk until the request has ended, under no name that would stay if the program died.
 */
public final class SpooledFile implements FileContent {

    private final SingletonSupplier<FileChannel> spooled;

    /** @param spooling takes the file in */
    SpooledFile(Supplier<FileChannel> spooling) {
        spooled = SingletonSupplier.of(spooling);
    }

    /** @throws RejectedBody when it cannot be taken in */
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
