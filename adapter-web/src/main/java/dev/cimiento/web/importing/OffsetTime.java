package dev.cimiento.web.importing;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.web.shared.problem.MalformedValue;
import dev.cimiento.web.shared.value.ValueFormat;
import java.time.Instant;

/** Times with an offset from UTC, in files of any format. */
public final class OffsetTime {

    private OffsetTime() {}

    /** @throws Invalid if the text has another form than {@code 2026-03-01T09:15:30+01:00} */
    public static Instant read(String field, String text) {
        try {
            return ValueFormat.OFFSET_TIME.read(text);
        } catch (MalformedValue malformed) {
            throw new Invalid(field, malformed.reason());
        }
    }
}
