package dev.cimiento.web.importing;

import dev.cimiento.web.shared.body.BodyLimit;
import dev.cimiento.web.shared.body.RejectedBody;
import dev.cimiento.web.shared.problem.MalformedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Reads uploaded files to disk, within limits on their size, duration and concurrency. A file and its slot are
 * released when the request ends.
 */
final class UploadSpool {

    private static final Logger log = LoggerFactory.getLogger(UploadSpool.class);

    private static final int BUFFER = 65_536;

    private final Path directory;
    private final long maxBytes;
    private final Duration timeout;
    private final Semaphore slots;
    private final Supplier<RuntimeException> full;

    /** @param full the error if all slots are taken */
    UploadSpool(Path directory, long maxBytes, Duration timeout, int maxAtOnce, Supplier<RuntimeException> full) {
        this.directory = directory;
        this.maxBytes = maxBytes;
        this.timeout = timeout;
        this.slots = new Semaphore(maxAtOnce);
        this.full = full;
    }

    /**
     * Returns the body of the request that this thread serves. It is read when it is opened.
     *
     * @param most the maximum size, if it is less than that of all files
     */
    SpooledFile receive(HttpServletRequest request, long most) {
        return new SpooledFile(() -> spooled(request, Math.min(most, maxBytes)));
    }

    private FileChannel spooled(HttpServletRequest request, long most) {
        BodyLimit.requirePlain(new ServletServerHttpRequest(request).getHeaders());
        if (request.getContentLengthLong() > most) {
            throw RejectedBody.tooLarge(most);
        }
        if (!slots.tryAcquire()) {
            throw full.get();
        }
        onRequestEnd("slot", slots::release);
        FileChannel channel = create();
        onRequestEnd("file", () -> close(channel));
        fill(channel, request, most);
        return channel;
    }

    private static void onRequestEnd(String name, Runnable callback) {
        RequestContextHolder.currentRequestAttributes()
                .registerDestructionCallback(
                        UploadSpool.class.getName() + "." + name, callback, RequestAttributes.SCOPE_REQUEST);
    }

    /** Creates a file that is deleted when it is closed; on Unix its name is deleted immediately. */
    private FileChannel create() {
        try {
            return FileChannel.open(
                    Files.createTempFile(directory, "upload-", ".tmp"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException failure) {
            throw noSpace(failure);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void fill(FileChannel channel, HttpServletRequest request, long most) {
        long start = System.nanoTime();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int count = readSome(request, buffer); count >= 0; count = readSome(request, buffer)) {
            size += count;
            if (size > most) {
                throw RejectedBody.tooLarge(most);
            }
            if (System.nanoTime() - start > timeout.toNanos()) {
                throw RejectedBody.tooSlow(timeout);
            }
            write(channel, ByteBuffer.wrap(buffer, 0, count));
        }
    }

    private int readSome(HttpServletRequest request, byte[] buffer) {
        try {
            InputStream body = request.getInputStream();
            return body.read(buffer);
        } catch (IOException failure) {
            if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof SocketTimeoutException) {
                throw RejectedBody.tooSlow(timeout);
            }
            if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
                throw new UncheckedIOException(failure);
            }
            throw new MalformedRequest("The body cannot be read.");
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException failure) {
            throw noSpace(failure);
        }
    }

    private static RejectedBody noSpace(IOException failure) {
        log.warn("An uploaded file cannot be stored: {}", failure.getMessage());
        return RejectedBody.ofNoRoom();
    }
}
