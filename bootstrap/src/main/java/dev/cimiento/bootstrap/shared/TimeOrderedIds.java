package dev.cimiento.bootstrap.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.IdGenerator;

/** UUIDs of version 7 (RFC 9562, section 5.7), random and never going back within a process. */
final class TimeOrderedIds implements IdGenerator {

    @Override
    public <T> Id<T> next() {
        return new Id<>(UuidCreator.getTimeOrderedEpoch());
    }
}
