package dev.cimiento.db.statement.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text with the origin of each character, if it is known. */
public final class TracedText {

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable TextOrigin> origins = new ArrayList<>();

    public TracedText append(char character, @Nullable TextOrigin origin) {
        text.append(character);
        origins.add(origin);
        return this;
    }

    /** Appends text that has no origin in a file. */
    public TracedText append(String added) {
        return append(added, null);
    }

    /** Appends text whose characters have one origin. */
    public TracedText append(String added, @Nullable TextOrigin origin) {
        added.chars().forEach(character -> append((char) character, origin));
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

    public boolean hasOrigin(TextOrigin origin) {
        return origins.stream()
                .anyMatch(other -> other != null
                        && other.offset() == origin.offset()
                        && other.file().equals(origin.file()));
    }

    /** Returns the position of a character in its file, or of the nearest character whose origin is known. */
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
