package dev.cimiento.web.shared.json;

import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.web.shared.problem.MalformedRequest;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Describes an error in a client's JSON without the class names in Jackson's own messages. */
final class JsonMistake {

    private static final Map<Class<?>, String> FORMS = Map.of(
            String.class, "must be a string",
            UUID.class, "must be a string with a UUID",
            BigDecimal.class, "must be a number",
            Integer.class, "must be a whole number",
            int.class, "must be a whole number",
            Boolean.class, "must be true or false",
            boolean.class, "must be true or false");

    private JsonMistake() {}

    static MalformedRequest in(JacksonException exception) {
        String path = path(exception.getPath());
        if (exception instanceof UnrecognizedPropertyException) {
            return new MalformedRequest(path, ViolationCode.UNKNOWN_NAME, "is not a known property");
        }
        if (exception instanceof MismatchedInputException mismatch && !path.isEmpty()) {
            return new MalformedRequest(path, ViolationCode.MALFORMED, form(mismatch.getTargetType()));
        }
        if (exception instanceof InputCoercionException outOfRange && !path.isEmpty()) {
            return new MalformedRequest(path, ViolationCode.MALFORMED, form(outOfRange.getTargetType()));
        }
        if (exception instanceof MismatchedInputException) {
            return new MalformedRequest("The body must be one JSON object.");
        }
        if (exception instanceof StreamReadException syntax && isDuplicate(syntax)) {
            return new MalformedRequest(duplicate(syntax), ViolationCode.REPEATED, "must be given only once");
        }
        return new MalformedRequest("The body is not valid JSON" + where(exception.getLocation())
                + (exception instanceof StreamConstraintsException
                        ? ": it is nested too deeply, or a name, string or number in it is too long."
                        : ": its syntax is wrong, or it is not in UTF-8."));
    }

    /** Recognizes a duplicate property by the message, because Jackson has no exception class for it. */
    private static boolean isDuplicate(StreamReadException syntax) {
        return syntax.processor() != null && syntax.getOriginalMessage().startsWith("Duplicate Object property");
    }

    private static String duplicate(StreamReadException syntax) {
        String path = "";
        for (TokenStreamContext place = syntax.processor().streamReadContext();
                place != null && !place.inRoot();
                place = place.getParent()) {
            path = (place.inArray() ? "[" + place.getCurrentIndex() + "]" : "." + place.currentName()) + path;
        }
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static String form(@Nullable Class<?> type) {
        if (type == null) {
            return "has the wrong type";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "must be an array";
        }
        return FORMS.getOrDefault(type, "must be an object");
    }

    private static String where(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    /** Returns the path of a value, such as {@code tagIds[1]}. */
    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(Math.max(reference.getIndex(), 0)).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }
}
