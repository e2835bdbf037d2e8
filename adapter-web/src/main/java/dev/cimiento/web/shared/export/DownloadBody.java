package dev.cimiento.web.shared.export;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpOutputMessage;

/**
 * The body of a file to download. It sends the headers with its first bytes, so that an earlier failure can become a
 * problem.
 */
final class DownloadBody extends OutputStream {

    private final String fileName;
    private final HttpOutputMessage message;
    private boolean begun;

    DownloadBody(String fileName, HttpOutputMessage message) {
        this.fileName = fileName;
        this.message = message;
    }

    boolean hasBegun() {
        return begun;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!begun) {
            begun = true;
            message.getHeaders()
                    .setContentDisposition(
                            ContentDisposition.attachment().filename(fileName).build());
        }
        message.getBody().write(bytes, offset, length);
    }
}
