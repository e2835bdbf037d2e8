package dev.cimiento.application.shared;

import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Conflict;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Expected;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.NotFound;
import dev.cimiento.domain.shared.Permission;
import dev.cimiento.domain.shared.StaleVersion;
import dev.cimiento.domain.shared.View;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.shared.repository.Repository;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The use cases that every entity has. A feature extends it, and adds what only it knows around these, or beside them.
 *
 * <p>A change names the version that it is meant for, and fails with {@link StaleVersion} when that is no longer the
 * current one; or it names none, and is applied to whatever is there when its turn comes.
 */
public abstract class CrudService<T, V extends View<T>, Q extends Query<?>> {

    private final String kind;
    private final Repository<T, V, Q> repository;
    private final EntityFactory entities;
    private final Permission read;
    private final Permission write;

    /** @param kind what one of these is called in messages to people, such as "product" */
    protected CrudService(
            String kind, Repository<T, V, Q> repository, EntityFactory entities, Permission read, Permission write) {
        this.kind = kind;
        this.repository = repository;
        this.entities = entities;
        this.read = read;
        this.write = write;
    }

    /** @throws Conflict when a name or code that must be unique is taken */
    public V create(Actor actor, T state) {
        actor.require(write);
        Entity<T> entity = entities.create(state);
        repository.add(entity);
        return found(entity.id());
    }

    /**
     * Creates all or none.
     *
     * @param states {@value BatchSize#MAX} at most
     * @return in the same order
     * @throws Conflict as for one
     */
    public List<V> createAll(Actor actor, List<T> states) {
        actor.require(write);
        BatchSize.require(states.size());
        List<Entity<T>> created = states.stream().map(entities::create).toList();
        repository.add(created);
        Map<Id<T>, V> views = repository.find(created.stream().map(Entity::id).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(view -> view.entity().id(), view -> view));
        return created.stream()
                .flatMap(entity -> Optional.ofNullable(views.get(entity.id())).stream())
                .toList();
    }

    /** @throws NotFound when there is none */
    public V get(Actor actor, Id<T> id) {
        actor.require(read);
        return found(id);
    }

    public Page<V> list(Actor actor, Q query) {
        actor.require(read);
        return repository.list(query);
    }

    /**
     * Passes everything on that a query finds, read page by page; it is no snapshot.
     *
     * @param start the first page
     * @param query of each page
     */
    public <S extends SortKey<?>> void forEach(
            Actor actor, PageRequest<S> start, Function<PageRequest<S>, Q> query, Consumer<V> reader) {
        start.readOn(request -> list(actor, query.apply(request)), reader);
    }

    /** Puts a new state in the place of the present one. */
    public V replace(Actor actor, Id<T> id, Expected expected, T state) {
        return change(actor, id, expected, present -> state);
    }

    /**
     * Makes a new state out of what is there; every change comes through here. One that is meant for any version is made
     * again on what somebody else left there in the meantime.
     */
    public V change(Actor actor, Id<T> id, Expected expected, Function<V, T> change) {
        actor.require(write);
        return atVersion(id, expected, present -> {
            repository.update(entities.change(present.entity(), change.apply(present)));
            return found(id);
        });
    }

    /** @throws Conflict when others still refer to it */
    public void delete(Actor actor, Id<T> id, Expected expected) {
        actor.require(write);
        atVersion(id, expected, present -> {
            repository.remove(id, present.entity().version());
            return present;
        });
    }

    protected final V found(Id<T> id) {
        return repository.find(id).orElseThrow(() -> new NotFound(kind, id));
    }

    private V atVersion(Id<T> id, Expected expected, Function<V, V> write) {
        return expected.make(() -> {
            V present = found(id);
            if (!expected.allows(present.entity().version())) {
                throw new StaleVersion(id);
            }
            return write.apply(present);
        });
    }
}
