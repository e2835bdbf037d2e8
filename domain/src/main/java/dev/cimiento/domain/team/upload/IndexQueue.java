package dev.cimiento.domain.team.upload;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.Team;
import java.time.Instant;
import java.util.Optional;

/** The texts of all teams whose words are not indexed yet. */
public interface IndexQueue {

    void put(Id<Team> team, Id<Upload> upload, Instant dueAt);

    /**
     * Claims the oldest text that is due: it is due again at the end of the lease, unless it is removed before. Of several
     * concurrent callers only one gets it.
     */
    Optional<WaitingUpload> claim(Instant now, Instant endOfLease);

    void remove(WaitingUpload upload);
}
