package dev.cimiento.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
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

    private static final Pattern LISTED = Pattern.compile("[ \\t]*(?:(W/)?\"([!#-~\\x80-\\xFF]*)\")?[ \\t]*(?:,|$)");
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
        String text = String.join(",", Collections.list(request.getHeaders(header)));
        List<EntityTag> tags = new ArrayList<>();
        Matcher listed = LISTED.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!listed.find(end) || listed.start() != end) {
                throw new MalformedRequest(header, "must be a list of entity tags, or *");
            }
            if (listed.group(2) != null) {
                tags.add(new EntityTag(listed.group(1) != null, listed.group(2)));
            }
            end = listed.end();
        }
        return tags;
    }

    @Override
    public String toString() {
        return (weak ? "W/" : "") + '"' + value + '"';
    }
}
