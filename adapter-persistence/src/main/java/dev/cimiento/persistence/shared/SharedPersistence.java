package dev.cimiento.persistence.shared;

import java.util.List;

/** What belongs to no feature, and is used by all. */
public final class SharedPersistence {

    public static final List<Class<?>> MAPPERS =
            List.of(BacklogMapper.class, IdempotencyMapper.class, OutboxMapper.class, RateLimitMapper.class);

    private SharedPersistence() {}
}
