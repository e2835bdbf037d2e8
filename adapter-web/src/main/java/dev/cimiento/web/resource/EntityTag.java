package dev.cimiento.web.resource;

import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.web.shared.json.WrittenJson;
import dev.cimiento.web.shared.problem.MalformedRequest;
import dev.cimiento.web.shared.value.Fingerprint;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entity tag (RFC 9110, 8.8.3). The server's own tags are strong and have two parts: the version of the entity, and
 * a hash of the response, which also changes with the data of other entities in it.
 *
 * @param value the text between the quotes
 */
record EntityTag(boolean weak, String value) {

    private static final Pattern VERSION = Pattern.compile("([0-9]{1,9})(-.*)?");

    static EntityTag of(Resource resource, JsonMapper json) {
        return new EntityTag(false, resource.version() + "-" + Fingerprint.of(WrittenJson.of(resource, json)));
    }

    /** Returns the version in the tag; empty if this server did not issue the tag. */
    OptionalInt version() {
        Matcher version = VERSION.matcher(value);
        return version.matches() ? OptionalInt.of(Integer.parseInt(version.group(1))) : OptionalInt.empty();
    }

    /** Returns the tags in a header, which a client can send as several lines. */
    static List<EntityTag> listed(String header, HttpServletRequest request) {
        List<EntityTag> tags = EntityTagList.read(String.join(",", Collections.list(request.getHeaders(header))));
        if (tags == null) {
            throw new MalformedRequest(header, ViolationCode.MALFORMED, "must be a list of entity tags, or *");
        }
        return tags;
    }

    @Override
    public String toString() {
        return (weak ? "W/" : "") + '"' + value + '"';
    }
}
