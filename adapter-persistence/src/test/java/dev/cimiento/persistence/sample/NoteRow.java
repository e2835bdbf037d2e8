package dev.cimiento.persistence.sample;

import dev.cimiento.domain.sample.Note;
import dev.cimiento.domain.sample.NoteView;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.NamedReference;
import dev.cimiento.persistence.shared.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

public record NoteRow(
        Id<Note> id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String code,
        String name,
        @Nullable String text,
        BigDecimal cost,
        @Nullable Integer priority,
        boolean archived,
        @Nullable Id<Note> parentId,
        @Nullable String parentName,
        UUID[] linkIds)
        implements Row<NoteView> {

    @Override
    public NoteView toDomain() {
        Note note = new Note(
                Optional.ofNullable(code),
                name,
                Optional.ofNullable(text),
                cost,
                Optional.ofNullable(priority),
                archived,
                Optional.ofNullable(parentId),
                Stream.of(linkIds).map(Id<Note>::new).collect(Collectors.toSet()));
        return new NoteView(
                new Entity<>(id, version, createdAt, updatedAt, note),
                note.parentId().map(parent -> new NamedReference<>(parent, String.valueOf(parentName))));
    }
}
