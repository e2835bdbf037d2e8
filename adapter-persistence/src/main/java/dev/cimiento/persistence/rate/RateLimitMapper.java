package dev.cimiento.persistence.rate;

import java.time.Instant;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

interface RateLimitMapper {

    /**
     * Counts an attempt by the generic cell rate algorithm, which stores one time for each key: the theoretical arrival
     * of the next attempt. Each attempt moves it by one interval.
     *
     * @param now the current time, which replaces an earlier or missing theoretical arrival
     * @param micros the interval of the rate, in microseconds
     * @param latest the latest theoretical arrival at which an attempt is allowed
     * @return the new theoretical arrival; null if the attempt is not allowed
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
