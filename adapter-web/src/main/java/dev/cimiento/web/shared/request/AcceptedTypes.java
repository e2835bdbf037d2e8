package dev.cimiento.web.shared.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * The media types that a client accepts (RFC 9110, 12.5.1), the preferred one first. Parameters are ignored because no
 * response type has any: JSON is always UTF-8. A quality of 0 means that a type is not accepted.
 */
public final class AcceptedTypes implements ContentNegotiationStrategy {

    /** Returns the types that a request accepts; an empty list if the header is malformed. */
    public static List<MediaType> of(HttpServletRequest request) {
        try {
            return accepted(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        } catch (HttpMediaTypeNotAcceptableException unreadable) {
            return List.of();
        }
    }

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        String[] headers = request.getHeaderValues(HttpHeaders.ACCEPT);
        return accepted(headers == null ? List.of() : List.of(headers));
    }

    private static List<MediaType> accepted(List<String> headers) throws HttpMediaTypeNotAcceptableException {
        if (headers.isEmpty()) {
            return MEDIA_TYPE_ALL_LIST;
        }
        try {
            List<MediaType> listed = MediaType.parseMediaTypes(headers);
            MimeTypeUtils.sortBySpecificity(listed);
            List<MediaType> accepted = listed.stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .map(type -> new MediaType(type.getType(), type.getSubtype(), type.getQualityValue()))
                    .toList();
            if (accepted.isEmpty() && !listed.isEmpty()) {
                throw new HttpMediaTypeNotAcceptableException("The Accept header excludes all types.");
            }
            return accepted.isEmpty() ? MEDIA_TYPE_ALL_LIST : accepted;
        } catch (InvalidMediaTypeException malformed) {
            throw new HttpMediaTypeNotAcceptableException("The Accept header is malformed.");
        }
    }
}
