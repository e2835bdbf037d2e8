package dev.cimiento.web.sample;

import dev.cimiento.domain.sample.Note;
import dev.cimiento.domain.sample.NoteView;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.web.resource.ResourceMapper;
import dev.cimiento.web.resource.ValueMapper;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Translates notes between the domain and HTTP. */
final class NoteDtoMapper implements ResourceMapper<Note, NoteView, NoteRequest, NoteResponse> {

    private final ValueMapper values = new ValueMapper();

    @Override
    public Note toState(NoteRequest request) {
        return new Note(
                Optional.ofNullable(request.code()),
                request.name(),
                Optional.ofNullable(request.text()),
                Objects.requireNonNullElse(request.cost(), BigDecimal.ZERO),
                Optional.ofNullable(request.priority()),
                Objects.requireNonNullElse(request.archived(), false),
                Optional.ofNullable(request.parentId()).map(Id::new),
                Objects.requireNonNullElse(request.linkIds(), Set.<UUID>of()).stream()
                        .map(Id<Note>::new)
                        .collect(Collectors.toSet()));
    }

    @Override
    public NoteRequest toRequest(NoteView view) {
        Note note = view.entity().state();
        return new NoteRequest(
                values.toNullableText(note.code()),
                note.name(),
                values.toNullableText(note.text()),
                note.cost(),
                note.priority().orElse(null),
                note.archived(),
                values.toNullableUuid(note.parentId()),
                note.linkIds().stream().map(Id::value).collect(Collectors.toSet()));
    }

    @Override
    public NoteResponse toResponse(NoteView view) {
        Note note = view.entity().state();
        return new NoteResponse(
                view.entity().id().value(),
                view.entity().version(),
                view.entity().createdAt(),
                view.entity().updatedAt(),
                values.toNullableText(note.code()),
                note.name(),
                values.toNullableText(note.text()),
                note.cost(),
                note.priority().orElse(null),
                note.archived(),
                values.toNullableNamed(view.parent()),
                note.linkIds().stream().sorted().map(Id::value).toList());
    }
}
