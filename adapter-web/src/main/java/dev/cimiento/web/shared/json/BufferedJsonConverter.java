package dev.cimiento.web.shared.json;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON to a buffer first. The response then has a {@code Content-Length} instead of chunks, and a value that
 * cannot be written fails before a part of it is sent.
 */
public final class BufferedJsonConverter extends JacksonJsonHttpMessageConverter {

    public BufferedJsonConverter(JsonMapper mapper) {
        super(mapper);
    }

    @Override
    protected void writeInternal(
            Object body, ResolvableType type, HttpOutputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        byte[] json = WrittenJson.of(body, getMapper());
        message.getHeaders().setContentLength(json.length);
        message.getBody().write(json);
    }
}
