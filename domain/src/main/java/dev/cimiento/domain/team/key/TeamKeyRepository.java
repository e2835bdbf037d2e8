package dev.cimiento.domain.team.key;

import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import java.time.Instant;
import java.util.Optional;

/** Stores the keys of one team by the hashes of their secrets. */
public interface TeamKeyRepository {

    /**
     * Adds a key.
     *
     * @throws Conflict if the team has a key with this name
     * @throws NotFound if the team does not exist
     */
    void add(TeamKey key, SecretHash hash);

    Page<TeamKey> list(PageRequest<TeamKeySort> page);

    Optional<TeamKey> find(SecretHash hash);

    /** Stores the time of a use, unless a use within the last minute is stored. */
    void recordUse(Id<TeamKey> key, Instant now);

    /** @return false if there is no such key */
    boolean remove(Id<TeamKey> id);
}
