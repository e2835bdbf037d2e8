package dev.cimiento.application.shared;

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

/**
 * CRUD for an entity type without rules of its own: a permission to read, a permission to write, and optimistic
 * locking.
 */
public class CrudService<T, V extends View<T>, QUERY extends Query<?>> implements CrudUseCases<T, V, QUERY> {

    private final String kind;
    private final Repository<T, V, QUERY> repository;
    private final EntityFactory entities;
    private final Permission read;
    private final Permission write;

    /** @param kind the name of the entity type in error messages, such as "product" */
    public CrudService(
            String kind,
            Repository<T, V, QUERY> repository,
            EntityFactory entities,
            Permission read,
            Permission write) {
        this.kind = kind;
        this.repository = repository;
        this.entities = entities;
        this.read = read;
        this.write = write;
    }

    @Override
    public final V create(Actor actor, T state) {
        actor.require(write);
        Entity<T> entity = entities.create(state);
        repository.add(entity);
        return found(entity.id());
    }

    @Override
    public final V get(Actor actor, Id<T> id) {
        actor.require(read);
        return found(id);
    }

    @Override
    public final Page<V> list(Actor actor, QUERY query) {
        actor.require(read);
        return repository.list(query);
    }

    @Override
    public final V getForChange(Actor actor, Id<T> id, ExpectedVersion expected) {
        actor.require(write);
        V present = found(id);
        if (!expected.allows(present.entity().version())) {
            throw new StaleVersion(id);
        }
        return present;
    }

    @Override
    public final V replace(Actor actor, V present, T state) {
        actor.require(write);
        repository.update(entities.change(present.entity(), state));
        return found(present.entity().id());
    }

    @Override
    public final void delete(Actor actor, Id<T> id, ExpectedVersion expected) {
        repository.remove(id, getForChange(actor, id, expected).entity().version());
    }

    private V found(Id<T> id) {
        return repository.find(id).orElseThrow(() -> new NotFound(kind, id));
    }
}
