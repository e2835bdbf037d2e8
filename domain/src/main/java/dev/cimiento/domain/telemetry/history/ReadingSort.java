package dev.cimiento.domain.telemetry.history;

import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import dev.cimiento.domain.telemetry.reading.Reading;
import java.util.Optional;

/** The sort order of the readings of a device. */
public enum ReadingSort implements SortKey<Reading> {
    MEASURED;

    @Override
    public KeyType keyType() {
        return KeyType.INSTANT;
    }

    @Override
    public Optional<Comparable<?>> keyOf(Reading reading) {
        return Optional.of(reading.measuredAt());
    }
}
