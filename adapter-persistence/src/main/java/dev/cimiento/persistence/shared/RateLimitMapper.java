package dev.cimiento.persistence.shared;

import java.time.Instant;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

interface RateLimitMapper {

    /**
     * @param now where a key begins that was not tried lately
     * @param micros what one try costs
     * @param latest until when what was tried before may reach
     * @return how many were counted: 1 or 0
     */
    int take(
            @Param("key") byte[] key,
            @Param("now") Instant now,
            @Param("micros") long micros,
            @Param("latest") Instant latest);

    @Nullable
    Instant theoreticalArrival(@Param("key") byte[] key);

    int deletePast(@Param("now") Instant now, @Param("max") int max);
}
