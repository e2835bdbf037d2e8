package dev.cimiento.application.team;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.shared.ExistingEntityUseCases;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.View;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.shared.repository.Repository;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamPermissions;

/**
 * The use cases of entities of one team: actors with {@code team:read} read them, and those with {@code team:write} change
 * them. A subclass decides who creates them, and adds its rules to the changes.
 */
public abstract class EntitiesOfTeam<T, V extends View<T>, QUERY extends Query<?>>
        implements ExistingEntityUseCases<T, V, QUERY> {

    private final String kind;
    private final Id<Team> team;
    private final Repository<T, V, QUERY> repository;
    private final TeamAccess access;
    private final EntityFactory entities;

    /** @param kind the name of the entity type in error messages, such as "memory" */
    protected EntitiesOfTeam(
            String kind, Id<Team> team, Repository<T, V, QUERY> repository, TeamAccess access, EntityFactory entities) {
        this.kind = kind;
        this.team = team;
        this.repository = repository;
        this.access = access;
        this.entities = entities;
    }

    @Override
    public final V get(Actor actor, Id<T> id) {
        require(actor, TeamPermissions.READ);
        return found(id);
    }

    @Override
    public final Page<V> list(Actor actor, QUERY query) {
        require(actor, TeamPermissions.READ);
        return repository.list(query);
    }

    @Override
    public final V getForChange(Actor actor, Id<T> id, ExpectedVersion expected) {
        require(actor, TeamPermissions.WRITE);
        V present = found(id);
        if (!expected.allows(present.entity().version())) {
            throw new StaleVersion(id);
        }
        return present;
    }

    @Override
    public V replace(Actor actor, V present, T state) {
        require(actor, TeamPermissions.WRITE);
        repository.update(entities.change(present.entity(), state));
        return found(present.entity().id());
    }

    @Override
    public void delete(Actor actor, Id<T> id, ExpectedVersion expected) {
        repository.remove(id, getForChange(actor, id, expected).entity().version());
    }

    /** Adds a new entity. */
    protected final V add(Entity<T> entity) {
        repository.add(entity);
        return found(entity.id());
    }

    /** @throws NotFound if the team does not exist, or the actor does not belong to it */
    protected final void require(Actor actor, Permission permission) {
        access.require(actor, team, permission);
    }

    protected final V found(Id<T> id) {
        return repository.find(id).orElseThrow(() -> new NotFound(kind, id));
    }
}
