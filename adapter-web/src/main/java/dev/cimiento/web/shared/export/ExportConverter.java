package dev.cimiento.web.shared.export;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
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
        LateBody body = new LateBody(export.name() + ending, message);
        try {
            write(export, body);
        } catch (RuntimeException failure) {
            boolean canBeTold = !body.hasBegun() || DisconnectedClientHelper.isClientDisconnectedException(failure);
            throw canBeTold ? failure : new TruncatedResponse(failure);
        }
    }
}
