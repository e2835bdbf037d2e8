package dev.cimiento.web.resource;

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
 * An entity tag (RFC 9110, 8.8.3). Ours are strong and have two parts: the version of the entity, and a fingerprint of
 * all that the answer shows, which also changes with what it shows of others.
 *
 * @param value what stands between the quotes
 */
record EntityTag(boolean weak, String value) {

    private static final Pattern VERSION = Pattern.compile("([0-9]{1,9})(-.*)?");

    static EntityTag of(Resource resource, JsonMapper json) {
        return new EntityTag(false, resource.version() + "-" + Fingerprint.of(json.writeValueAsBytes(resource)));
    }

    /** The version that it was given for; empty for a tag that is none of ours. */
    OptionalInt version() {
        Matcher version = VERSION.matcher(value);
        return version.matches() ? OptionalInt.of(Integer.parseInt(version.group(1))) : OptionalInt.empty();
    }

    /** The tags in a header, which may be sent as several lines. */
    static List<EntityTag> listed(String header, HttpServletRequest request) {
        List<EntityTag> tags = EntityTagList.read(String.join(",", Collections.list(request.getHeaders(header))));
        if (tags == null) {
            throw new MalformedRequest(header, "must be a list of entity tags, or *");
        }
        return tags;
    }

    @Override
    public String toString() {
        return (weak ? "W/" : "") + '"' + value + '"';
    }
}
