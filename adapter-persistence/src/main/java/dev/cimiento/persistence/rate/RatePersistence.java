package dev.cimiento.persistence.rate;

import java.util.List;

/** Adds the mapper of rate limits to the common configuration. */
public final class RatePersistence {

    public static final List<Class<?>> MAPPERS = List.of(RateLimitMapper.class);

    private RatePersistence() {}
}
