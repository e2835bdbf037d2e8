package dev.cimiento.domain.team.skill;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.repository.InMemoryRepository;
import dev.cimiento.domain.team.TeamTables;
import java.util.List;
import java.util.Set;

/** Skills in memory. Members keep the ids of deleted skills, which are ignored when a member is read. */
public final class InMemorySkillRepository extends InMemoryRepository<Skill, Entity<Skill>, SkillQuery, SkillSort>
        implements SkillRepository {

    private final TeamTables tables;

    public InMemorySkillRepository(TeamTables tables) {
        super(tables.database, tables.skills);
        this.tables = tables;
    }

    /** Locks nothing: a transaction has the only lock of the store. */
    @Override
    public List<Entity<Skill>> keep(Set<Id<Skill>> ids) {
        return find(ids);
    }

    @Override
    public void removeAllOf(Id<User> owner) {
        tables.database.statement(() -> {
            tables.skills.change(
                    rows -> rows.values().removeIf(skill -> skill.state().isOwnedBy(owner)));
            return owner;
        });
    }

    @Override
    protected Entity<Skill> view(Entity<Skill> skill) {
        return skill;
    }

    @Override
    protected boolean matches(Entity<Skill> skill, SkillQuery query) {
        return query.ids().map(ids -> ids.contains(skill.id())).orElse(true)
                && skill.state().isOwnedBy(query.owner())
                && query.namePrefix()
                        .map(prefix -> skill.state().foldedName().startsWith(prefix))
                        .orElse(true);
    }

    @Override
    protected void checkConstraints(Entity<Skill> skill) {
        if (isTaken(skill, state -> List.of(state.owner(), state.nameKey()))) {
            throw new Conflict("skill-name-taken", "You have a skill with this name already.");
        }
        if (!tables.userNames.rows().containsKey(skill.state().owner().orElseThrow())) {
            throw new Invalid("ownerId", "must name a user");
        }
    }

    @Override
    protected void removed(Id<Skill> id) {
        // Members ignore skills that do not exist.
    }
}
