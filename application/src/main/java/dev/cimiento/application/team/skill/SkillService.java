package dev.cimiento.application.team.skill;

import dev.cimiento.application.shared.CrudService;
import dev.cimiento.application.shared.CrudUseCases;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.team.TeamPermissions;
import dev.cimiento.domain.team.skill.Skill;
import dev.cimiento.domain.team.skill.SkillQuery;
import dev.cimiento.domain.team.skill.SkillRepository;

/** The use cases of skills. Users have only their own skills; for others they get {@link NotFound}. */
public class SkillService implements CrudUseCases<Skill, Entity<Skill>, SkillQuery> {

    private final CrudService<Skill, Entity<Skill>, SkillQuery> skills;

    public SkillService(SkillRepository skills, EntityFactory entities) {
        this.skills = new CrudService<>("skill", skills, entities, TeamPermissions.READ, TeamPermissions.WRITE);
    }

    @Override
    public Entity<Skill> create(Actor actor, Skill state) {
        actor.require(TeamPermissions.WRITE);
        return skills.create(actor, state.ownedBy(self(actor)));
    }

    @Override
    public Entity<Skill> get(Actor actor, Id<Skill> id) {
        return own(actor, skills.get(actor, id));
    }

    @Override
    public Page<Entity<Skill>> list(Actor actor, SkillQuery query) {
        actor.require(TeamPermissions.READ);
        return skills.list(actor, query.of(self(actor)));
    }

    @Override
    public Entity<Skill> getForChange(Actor actor, Id<Skill> id, ExpectedVersion expected) {
        own(actor, skills.getForChange(actor, id, ExpectedVersion.ANY));
        return skills.getForChange(actor, id, expected);
    }

    @Override
    public Entity<Skill> replace(Actor actor, Entity<Skill> present, Skill state) {
        actor.require(TeamPermissions.WRITE);
        return skills.replace(actor, own(actor, present), state.ownedBy(self(actor)));
    }

    @Override
    public void delete(Actor actor, Id<Skill> id, ExpectedVersion expected) {
        getForChange(actor, id, expected);
        skills.delete(actor, id, expected);
    }

    private static Entity<Skill> own(Actor actor, Entity<Skill> skill) {
        if (!skill.state().isOwnedBy(self(actor))) {
            throw new NotFound("skill", skill.id());
        }
        return skill;
    }

    private static Id<User> self(Actor actor) {
        return new Id<>(actor.requireUser());
    }
}
