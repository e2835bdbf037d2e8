package dev.cimiento.persistence.idempotency;

import dev.cimiento.domain.idempotency.IdempotencyKey;
import dev.cimiento.domain.idempotency.StoredResponse;
import dev.cimiento.persistence.shared.SqlArray;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;

interface IdempotencyMapper {

    /** @return 0 if the key is claimed already */
    int claim(
            @Param("key") IdempotencyKey key,
            @Param("requestHash") String requestHash,
            @Param("now") Instant now,
            @Param("freeBefore") Instant freeBefore);

    IdempotencyRow find(@Param("key") IdempotencyKey key);

    void keep(
            @Param("key") IdempotencyKey key,
            @Param("response") StoredResponse response,
            @Param("headers") SqlArray headers);

    int deleteTaken(@Param("before") Instant before, @Param("max") int max);

    List<TakenKeyRow> taken(
            @Param("user") UUID user, @Param("after") Optional<IdempotencyKey> after, @Param("most") int most);

    long count(@Param("most") int most);

    void deleteOf(@Param("user") UUID user);
}
