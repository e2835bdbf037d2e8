package dev.cimiento.web.shared;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Writes an {@link Export} row by row. Nothing of the answer is sent before as much as a buffer holds is there: what
 * fails before that is answered as a problem; what fails later breaks the answer off.
 */
abstract class ExportConverter extends AbstractHttpMessageConverter<Export<?>> {

    private final String ending;

    ExportConverter(String type, String ending) {
        super(MediaType.valueOf(type));
        this.ending = ending;
    }

    /** @param body is to be written to in large parts only */
    abstract <V> void write(Export<V> export, OutputStream body) throws IOException;

    @Override
    protected boolean supports(Class<?> type) {
        return type == Export.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Export<?> readInternal(Class<? extends Export<?>> type, HttpInputMessage message) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void writeInternal(Export<?> export, HttpOutputMessage message) throws IOException {
        Late body = new Late(export.name() + ending, message);
        try {
            write(export, body);
        } catch (RuntimeException failure) {
            boolean canBeTold = !body.begun || DisconnectedClientHelper.isClientDisconnectedException(failure);
            throw canBeTold ? failure : new BrokenAnswer(failure);
        }
    }

    /** Begins the answer with the first bytes of its body. */
    private static final class Late extends OutputStream {

        private final String fileName;
        private final HttpOutputMessage message;
        private boolean begun;

        Late(String fileName, HttpOutputMessage message) {
            this.fileName = fileName;
            this.message = message;
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
                        .setContentDisposition(ContentDisposition.attachment()
                                .filename(fileName)
                                .build());
            }
            message.getBody().write(bytes, offset, length);
        }
    }
}
