package dev.cimiento.persistence.rate;

import java.util.List;

/** The mappers of rate limits, for the MyBatis configuration. */
public final class RatePersistence {

    public static final List<Class<?>> MAPPERS = List.of(RateLimitMapper.class);

    private RatePersistence() {}
}
