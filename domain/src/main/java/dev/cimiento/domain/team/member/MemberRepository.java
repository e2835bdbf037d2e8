package dev.cimiento.domain.team.member;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Repository;
import java.util.List;
import java.util.Optional;

/** Stores the members of one team. A skill of a member that does not exist is ignored when it is read. */
public interface MemberRepository extends Repository<Member, MemberView, MemberQuery> {

    Optional<Entity<Member>> leader();

    /** Returns a member's source, the source of that one, and so on, each once. */
    List<Id<Member>> sourcesOf(Id<Member> id);
}
