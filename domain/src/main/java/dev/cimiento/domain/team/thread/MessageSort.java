package dev.cimiento.domain.team.thread;

import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.math.BigDecimal;
import java.util.Optional;

/** The sort orders of messages. */
public enum MessageSort implements SortKey<NumberedMessage> {
    NUMBER;

    @Override
    public KeyType keyType() {
        return KeyType.DECIMAL;
    }

    @Override
    public Optional<Comparable<?>> keyOf(NumberedMessage message) {
        return Optional.of(BigDecimal.valueOf(message.number()));
    }
}
