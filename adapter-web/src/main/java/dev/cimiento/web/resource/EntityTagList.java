package dev.cimiento.web.resource;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entity tags of a header (RFC 9110, 5.6.1 and 8.8.3) in one pass. A regular expression for such a list tries
 * each run of blanks in many ways, so that its time grows with the third power of the header's length.
 */
final class EntityTagList {

    private static final String WEAK = "W/";

    private final String text;
    private int position;

    private EntityTagList(String text) {
        this.text = text;
    }

    /** Returns the tags in their order; null if the text is not such a list. */
    static @Nullable List<EntityTag> read(String text) {
        return new EntityTagList(text).read();
    }

    private @Nullable List<EntityTag> read() {
        List<EntityTag> tags = new ArrayList<>();
        while (true) {
            skipBlanks();
            if (position < text.length() && text.charAt(position) != ',') {
                EntityTag tag = tag();
                if (tag == null) {
                    return null;
                }
                tags.add(tag);
                skipBlanks();
            }
            if (position == text.length()) {
                return tags;
            }
            if (text.charAt(position++) != ',') {
                return null;
            }
        }
    }

    private void skipBlanks() {
        while (position < text.length() && (text.charAt(position) == ' ' || text.charAt(position) == '\t')) {
            position++;
        }
    }

    private @Nullable EntityTag tag() {
        boolean weak = text.startsWith(WEAK, position);
        int quote = weak ? position + WEAK.length() : position;
        if (!text.startsWith("\"", quote)) {
            return null;
        }
        int end = quote + 1;
        while (end < text.length() && isTagCharacter(text.charAt(end))) {
            end++;
        }
        if (!text.startsWith("\"", end)) {
            return null;
        }
        position = end + 1;
        return new EntityTag(weak, text.substring(quote + 1, end));
    }

    /** RFC 9110, 8.8.3: {@code etagc}. */
    private static boolean isTagCharacter(char c) {
        return c == '!' || (c >= '#' && c <= '~') || (c >= 0x80 && c <= 0xFF);
    }
}
