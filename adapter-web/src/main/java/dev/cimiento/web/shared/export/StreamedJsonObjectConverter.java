package dev.cimiento.web.shared.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes a {@link StreamedJsonObject} in constant memory. */
public final class StreamedJsonObjectConverter extends AbstractHttpMessageConverter<StreamedJsonObject> {

    private final JsonMapper json;

    public StreamedJsonObjectConverter(JsonMapper json) {
        super(MediaType.APPLICATION_JSON);
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == StreamedJsonObject.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected StreamedJsonObject readInternal(Class<? extends StreamedJsonObject> type, HttpInputMessage message) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void writeInternal(StreamedJsonObject export, HttpOutputMessage message) throws IOException {
        DownloadBody body = new DownloadBody(export.fileName() + ".json", message);
        BufferedOutputStream buffered = new BufferedOutputStream(body);
        try {
            JsonGenerator generator = json.createGenerator(buffered);
            generator.writeStartObject();
            export.parts().forEach(part -> write(part, generator));
            generator.writeEndObject();
            generator.flush();
            buffered.flush();
        } catch (RuntimeException failure) {
            boolean isReportable = !body.hasBegun() || DisconnectedClientHelper.isClientDisconnectedException(failure);
            throw isReportable ? failure : new TruncatedResponse(failure);
        }
    }

    private static void write(StreamedJsonObject.Part part, JsonGenerator generator) {
        generator.writeArrayPropertyStart(part.name());
        for (Iterator<?> values = part.values().iterator(); values.hasNext(); ) {
            generator.writePOJO(values.next());
        }
        generator.writeEndArray();
    }
}
