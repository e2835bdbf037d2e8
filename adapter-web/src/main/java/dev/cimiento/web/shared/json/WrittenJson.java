package dev.cimiento.web.shared.json;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of a response's body. It is needed for the entity tag, for the store of idempotent responses and for the client,
 * so the request keeps the JSON that was written last.
 */
public record WrittenJson(@Nullable Object body, byte[] json) {

    private static final String ATTRIBUTE = WrittenJson.class.getName();

    /** Returns the JSON of a body, which must not change afterwards. */
    public static byte[] of(@Nullable Object body, JsonMapper mapper) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return mapper.writeValueAsBytes(body);
        }
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof WrittenJson last
                && last.body == body) {
            return last.json;
        }
        byte[] json = mapper.writeValueAsBytes(body);
        request.setAttribute(ATTRIBUTE, new WrittenJson(body, json), RequestAttributes.SCOPE_REQUEST);
        return json;
    }
}
