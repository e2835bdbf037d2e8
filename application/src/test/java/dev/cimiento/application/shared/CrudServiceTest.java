package dev.cimiento.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.sample.Note;
import dev.cimiento.domain.sample.NoteAdapter;
import dev.cimiento.domain.sample.NotePermissions;
import dev.cimiento.domain.sample.NoteQuery;
import dev.cimiento.domain.sample.NoteSort;
import dev.cimiento.domain.sample.NoteView;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Actors;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.repository.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The use cases that every entity has, on the sample entity. */
class CrudServiceTest {

    private static final ExpectedVersion ANY = ExpectedVersion.ANY;
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final Actor READER = Actors.with(NotePermissions.READ);
    private static final Actor STRANGER = Actors.with();

    private final CrudService<Note, NoteView, NoteQuery> notes = new CrudService<>(
            "note",
            NoteAdapter.inMemory().notes(),
            new EntityFactory(new SequentialIds(), Clock.fixed(NOW.plusNanos(789), ZoneOffset.UTC)),
            NotePermissions.READ,
            NotePermissions.WRITE);

    @Test
    void created_entity_has_an_id_the_first_version_and_the_present_in_microseconds() {
        Entity<Note> created = notes.create(Actor.SYSTEM, Note.named("vegan")).entity();

        assertThat(created.version()).isEqualTo(1);
        assertThat(created.createdAt()).isEqualTo(NOW);
        assertThat(notes.get(READER, created.id()).entity()).isEqualTo(created);
    }

    @Test
    void change_of_another_version_is_refused() {
        Entity<Note> created = notes.create(Actor.SYSTEM, Note.named("vegan")).entity();
        notes.replace(Actor.SYSTEM, created.id(), ExpectedVersion.version(1), Note.named("plant"));

        assertThatThrownBy(
                        () -> notes.replace(Actor.SYSTEM, created.id(), ExpectedVersion.version(1), Note.named("late")))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> notes.delete(Actor.SYSTEM, created.id(), ExpectedVersion.version(1)))
                .isInstanceOf(StaleVersion.class);
        assertThat(notes.get(READER, created.id()).entity().state()).isEqualTo(Note.named("plant"));
    }

    @Test
    void entity_changed_or_deleted_since_it_was_read_is_not_replaced() {
        Id<Note> id = notes.create(Actor.SYSTEM, Note.named("a")).entity().id();
        NoteView read = notes.getForChange(Actor.SYSTEM, id, ANY);
        notes.replace(Actor.SYSTEM, id, ANY, Note.named("b"));

        assertThatThrownBy(() -> notes.replace(Actor.SYSTEM, read, Note.named("c")))
                .isInstanceOf(StaleVersion.class);
        assertThat(notes.get(READER, id).entity().state()).isEqualTo(Note.named("b"));

        notes.delete(Actor.SYSTEM, id, ANY);
        assertThatThrownBy(() -> notes.replace(Actor.SYSTEM, read, Note.named("c")))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void reading_for_a_change_needs_the_permission_to_write() {
        Id<Note> id = notes.create(Actor.SYSTEM, Note.named("vegan")).entity().id();
        Actor writer = Actors.with(NotePermissions.WRITE);

        assertThat(notes.getForChange(writer, id, ExpectedVersion.version(1))
                        .entity()
                        .state())
                .isEqualTo(Note.named("vegan"));
        assertThatThrownBy(() -> notes.getForChange(writer, id, ExpectedVersion.version(2)))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> notes.getForChange(READER, id, ExpectedVersion.version(2)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void deleted_entity_is_not_found() {
        Id<Note> id = notes.create(Actor.SYSTEM, Note.named("vegan")).entity().id();
        notes.delete(Actor.SYSTEM, id, ANY);

        assertThatThrownBy(() -> notes.get(READER, id))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("note " + id);
        assertThatThrownBy(() -> notes.replace(Actor.SYSTEM, id, ANY, Note.named("raw")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notes.delete(Actor.SYSTEM, id, ANY)).isInstanceOf(NotFound.class);
    }

    @Test
    void change_needs_the_permission_to_write() {
        Id<Note> id = notes.create(Actor.SYSTEM, Note.named("vegan")).entity().id();

        assertThatThrownBy(() -> notes.create(READER, Note.named("raw")))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("note:write");
        assertThatThrownBy(() -> notes.replace(READER, id, ANY, Note.named("raw")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> notes.delete(READER, id, ANY)).isInstanceOf(Forbidden.class);
        assertThat(notes.get(READER, id).entity().state()).isEqualTo(Note.named("vegan"));
    }

    @Test
    void reading_needs_the_permission_to_read() {
        Id<Note> id = notes.create(Actor.SYSTEM, Note.named("vegan")).entity().id();
        NoteQuery all = NoteQuery.all(PageRequest.first(NoteSort.NAME, 10));

        assertThatThrownBy(() -> notes.get(STRANGER, id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> notes.list(STRANGER, all)).isInstanceOf(Forbidden.class);
        assertThat(notes.list(READER, all).items()).hasSize(1);
    }
}
