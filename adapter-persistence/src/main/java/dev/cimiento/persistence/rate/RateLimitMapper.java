package dev.cimiento.persistence.rate;

import java.time.Instant;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

interface RateLimitMapper {

    /**
     * Counts an attempt.
     *
     * @param now the earliest theoretical arrival from which the attempt is counted
     * @param micros the time that one attempt costs, in microseconds
     * @param latest the latest theoretical arrival that still allows an attempt
     * @return the theoretical arrival after this attempt; null if the attempt is not allowed
     */
    @Nullable
    Instant take(
            @Param("key") byte[] key,
            @Param("now") Instant now,
            @Param("micros") long micros,
            @Param("latest") Instant latest);

    @Nullable
    Instant theoreticalArrival(@Param("key") byte[] key);

    int deletePast(@Param("now") Instant now, @Param("max") int max);
}
