package dev.cimiento.db.statement.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Text of which each character knows where it came from, as far as that is known. */
public final class TracedText {

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable TextOrigin> origins = new ArrayList<>();

    public TracedText append(char character, @Nullable TextOrigin origin) {
        text.append(character);
        origins.add(origin);
        return this;
    }

    /** Text that stands in no file at this place. */
    public TracedText append(String made) {
        made.chars().forEach(character -> append((char) character, null));
        return this;
    }

    public TracedText append(TracedText other) {
        text.append(other.text);
        origins.addAll(other.origins);
        return this;
    }

    public int length() {
        return text.length();
    }

    public char charAt(int index) {
        return text.charAt(index);
    }

    @Nullable
    public TextOrigin originAt(int index) {
        return origins.get(index);
    }

    /** Where a character came from, or the nearest one before or after it of which that is known. */
    public Optional<Place> placeAt(int index) {
        for (int distance = 0; distance < length(); distance++) {
            for (int near : new int[] {index - distance, index + distance}) {
                if (near >= 0 && near < length() && origins.get(near) != null) {
                    return Optional.ofNullable(origins.get(near)).map(TextOrigin::place);
                }
            }
        }
        return Optional.empty();
    }

    public TracedText part(int from, int to) {
        TracedText part = new TracedText();
        part.text.append(text, from, to);
        part.origins.addAll(origins.subList(from, to));
        return part;
    }

    public TracedText stripped() {
        int from = 0;
        int to = length();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return part(from, to);
    }

    public boolean isBlank() {
        return text.toString().isBlank();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
