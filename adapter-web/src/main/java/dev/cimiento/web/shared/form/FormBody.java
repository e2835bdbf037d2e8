package dev.cimiento.web.shared.form;

import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.web.shared.problem.MalformedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a form ({@code application/x-www-form-urlencoded}). It is read within the limits of all bodies; the
 * servlet container would read a form without them.
 */
public final class FormBody {

    private final Map<String, String> fields;

    private FormBody(Map<String, String> fields) {
        this.fields = fields;
    }

    /** @throws MalformedRequest if a field is given twice, or cannot be decoded */
    public static FormBody of(InputStream body) throws IOException {
        Map<String, String> fields = new HashMap<>();
        for (String field : new String(body.readAllBytes(), StandardCharsets.UTF_8).split("&")) {
            int sign = field.indexOf('=');
            String name = decoded(sign < 0 ? field : field.substring(0, sign));
            String value = sign < 0 ? "" : decoded(field.substring(sign + 1));
            if (fields.put(name, value) != null) {
                throw new MalformedRequest(name, ViolationCode.REPEATED, "must be given only once");
            }
        }
        return new FormBody(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException undecodable) {
            throw new MalformedRequest("The form cannot be decoded.");
        }
    }

    /** Returns the value of a field; empty if the form lacks the field. */
    public Optional<String> value(String field) {
        return Optional.ofNullable(fields.get(field));
    }
}
