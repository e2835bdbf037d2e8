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
 * Writes an {@link Export} row by row. The response begins when the first buffer is full. A failure before that becomes
 * a problem; a later failure truncates the response.
 */
abstract class ExportConverter extends AbstractHttpMessageConverter<Export<?>> {

    private final String extension;

    ExportConverter(String type, String extension) {
        super(MediaType.valueOf(type));
        this.extension = extension;
    }

    /** @param body must get large parts only, since it has no buffer */
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
        DownloadBody body = new DownloadBody(export.name() + extension, message);
        try {
            write(export, body);
        } catch (RuntimeException failure) {
            boolean isReportable = !body.hasBegun() || DisconnectedClientHelper.isClientDisconnectedException(failure);
            throw isReportable ? failure : new TruncatedResponse(failure);
        }
    }
}
