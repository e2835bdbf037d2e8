package dev.cimiento.domain.team.skill;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Repository;
import java.util.List;
import java.util.Set;

/** Stores skills. Deleting a skill takes it from all members of all teams. */
public interface SkillRepository extends Repository<Skill, Entity<Skill>, SkillQuery> {

    /** Returns the skills that exist among these ids. They are not deleted before the transaction ends. */
    List<Entity<Skill>> keep(Set<Id<Skill>> ids);

    /** Deletes all skills of a user. */
    void removeAllOf(Id<User> owner);
}
