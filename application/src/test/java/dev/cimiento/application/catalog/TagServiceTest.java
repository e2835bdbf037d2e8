package dev.cimiento.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.catalog.CatalogPermissions;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.catalog.tag.TagQuery;
import dev.cimiento.domain.catalog.tag.TagSort;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Actors;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.repository.PageRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The use cases that every entity has, on the smallest one. */
class TagServiceTest {

    private static final ExpectedVersion ANY = ExpectedVersion.ANY;
    private static final Actor READER = Actors.with(CatalogPermissions.READ);
    private static final Actor STRANGER = Actors.with();

    private final TagService tags = new CatalogUseCases().tags;

    @Test
    void what_is_created_has_an_id_the_first_version_and_the_present_in_microseconds() {
        Entity<Tag> created = tags.create(Actor.SYSTEM, new Tag("vegan"));

        assertThat(created.version()).isEqualTo(1);
        assertThat(created.createdAt()).isEqualTo(CatalogUseCases.NOW);
        assertThat(tags.get(READER, created.id())).isEqualTo(created);
    }

    @Test
    void a_change_meant_for_another_version_is_refused() {
        Entity<Tag> created = tags.create(Actor.SYSTEM, new Tag("vegan"));
        tags.replace(Actor.SYSTEM, created.id(), ExpectedVersion.version(1), new Tag("plant"));

        assertThatThrownBy(() -> tags.replace(Actor.SYSTEM, created.id(), ExpectedVersion.version(1), new Tag("late")))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> tags.delete(Actor.SYSTEM, created.id(), ExpectedVersion.version(1)))
                .isInstanceOf(StaleVersion.class);
        assertThat(tags.get(READER, created.id()).state()).isEqualTo(new Tag("plant"));
    }

    @Test
    void an_entity_changed_or_deleted_since_it_was_read_is_not_replaced() {
        Id<Tag> id = tags.create(Actor.SYSTEM, new Tag("a")).id();
        Entity<Tag> read = tags.getForChange(Actor.SYSTEM, id, ANY);
        tags.replace(Actor.SYSTEM, id, ANY, new Tag("b"));

        assertThatThrownBy(() -> tags.replace(Actor.SYSTEM, read, new Tag("c"))).isInstanceOf(StaleVersion.class);
        assertThat(tags.get(READER, id).state()).isEqualTo(new Tag("b"));

        tags.delete(Actor.SYSTEM, id, ANY);
        assertThatThrownBy(() -> tags.replace(Actor.SYSTEM, read, new Tag("c"))).isInstanceOf(StaleVersion.class);
    }

    @Test
    void only_an_actor_that_may_write_reads_for_a_change() {
        Id<Tag> id = tags.create(Actor.SYSTEM, new Tag("vegan")).id();
        Actor writer = Actors.with(CatalogPermissions.WRITE);

        assertThat(tags.getForChange(writer, id, ExpectedVersion.version(1)).state())
                .isEqualTo(new Tag("vegan"));
        assertThatThrownBy(() -> tags.getForChange(writer, id, ExpectedVersion.version(2)))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> tags.getForChange(READER, id, ExpectedVersion.version(2)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void what_is_not_there_is_not_found() {
        Id<Tag> id = tags.create(Actor.SYSTEM, new Tag("vegan")).id();
        tags.delete(Actor.SYSTEM, id, ANY);

        assertThatThrownBy(() -> tags.get(READER, id))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("tag " + id);
        assertThatThrownBy(() -> tags.replace(Actor.SYSTEM, id, ANY, new Tag("raw")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tags.delete(Actor.SYSTEM, id, ANY)).isInstanceOf(NotFound.class);
    }

    @Test
    void only_who_may_write_changes_anything() {
        Id<Tag> id = tags.create(Actor.SYSTEM, new Tag("vegan")).id();

        assertThatThrownBy(() -> tags.create(READER, new Tag("raw")))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("catalog:write");
        assertThatThrownBy(() -> tags.replace(READER, id, ANY, new Tag("raw"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> tags.delete(READER, id, ANY)).isInstanceOf(Forbidden.class);
        assertThat(tags.get(READER, id).state()).isEqualTo(new Tag("vegan"));
    }

    @Test
    void only_who_may_read_sees_anything() {
        Id<Tag> id = tags.create(Actor.SYSTEM, new Tag("vegan")).id();
        TagQuery all = new TagQuery(Optional.empty(), PageRequest.first(TagSort.NAME, 10));

        assertThatThrownBy(() -> tags.get(STRANGER, id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> tags.list(STRANGER, all)).isInstanceOf(Forbidden.class);
        assertThat(tags.list(READER, all).items()).hasSize(1);
    }
}
