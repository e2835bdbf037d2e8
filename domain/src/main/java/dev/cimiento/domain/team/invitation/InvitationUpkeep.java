package dev.cimiento.domain.team.invitation;

import dev.cimiento.domain.account.EmailAddress;
import java.time.Instant;

/** Deletes invitations to all teams. */
public interface InvitationUpkeep {

    /** @return the number of deleted invitations */
    int removeExpired(Instant expiredBefore);

    /** Deletes the invitations to an address, regardless of case. */
    void removeFor(EmailAddress address);
}
