package dev.cimiento.domain.team.invitation;

import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import java.time.Instant;
import java.util.Optional;

/** Stores the invitations to one team, at most one for each address. */
public interface InvitationRepository {

    /**
     * Stores an invitation. It replaces the previous one to the same address, regardless of case.
     *
     * @throws NotFound if the team does not exist
     */
    void put(Invitation invitation, SecretHash hash);

    Page<Invitation> list(PageRequest<InvitationSort> page);

    /** @return false if there is no such invitation */
    boolean remove(Id<Invitation> id);

    /** Returns the invitation with a token that has not expired, and deletes it. Only one of several callers gets it. */
    Optional<Invitation> consume(SecretHash hash, Instant now);
}
