package dev.cimiento.web.shared.list;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.Position;
import dev.cimiento.web.shared.problem.MalformedValue;
import dev.cimiento.web.shared.value.ValueFormat;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * The position of the next page, as an opaque text. A cursor is valid only for the list that issued it: the same path,
 * filters and sort order.
 *
 * @param sort the sort order as the client wrote it
 * @param filter a hash of the list's path and filters
 */
record Cursor(String sort, String filter, Position position) {

    private static final int MAX_LENGTH = 4_000;
    private static final String SEPARATOR = "\n";
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int MAX_DIGITS = 40;

    @Override
    public String toString() {
        // Java 17 has no patterns in switch.
        String place = position instanceof Position.After after
                ? after.id() + SEPARATOR + after.key()
                : String.valueOf(((Position.Offset) position).rows());
        String content = String.join(SEPARATOR, sort, filter, place);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws MalformedValue if the text is not a cursor, or is a cursor of another list */
    static Cursor read(String text, SortOrder order, String filter) {
        String[] parts = content(text).split(SEPARATOR, -1);
        if (parts.length < 3 || parts.length > 4) {
            throw malformed();
        }
        if (!parts[0].equals(order.text())) {
            throw new MalformedValue("belongs to another sort than " + order.text());
        }
        if (!parts[1].equals(filter)) {
            throw new MalformedValue("belongs to another list, or to other filters");
        }
        return new Cursor(order.text(), filter, position(parts, order.key().keyType()));
    }

    private static Position position(String[] parts, KeyType type) {
        try {
            if (parts.length == 3) {
                return new Position.Offset(ValueFormat.INTEGER.read(parts[2]));
            }
            Comparable<?> key = type.read(parts[3]);
            if (isPossible(key)) {
                return new Position.After(key, new Id<>(ValueFormat.UUID_FORM.read(parts[2])));
            }
        } catch (RuntimeException unreadable) {
            // Reported below, like a key that is readable but impossible.
        }
        throw malformed();
    }

    private static String content(String text) {
        if (text.length() > MAX_LENGTH) {
            throw malformed();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException notEncoded) {
            throw malformed();
        }
    }

    /** Returns true if a row could have this key. Other keys of forged cursors must not reach the database. */
    private static boolean isPossible(Comparable<?> key) {
        if (key instanceof BigDecimal number) {
            return Math.abs((long) number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS;
        }
        if (key instanceof Instant instant) {
            return !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST);
        }
        return key.toString().chars().noneMatch(Character::isISOControl);
    }

    private static MalformedValue malformed() {
        return new MalformedValue("is not a cursor that was given by this list");
    }
}
