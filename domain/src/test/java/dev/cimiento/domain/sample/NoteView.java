package dev.cimiento.domain.sample;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.NamedReference;
import dev.cimiento.domain.shared.View;
import java.util.Optional;

/** @param parent with its name */
public record NoteView(Entity<Note> entity, Optional<NamedReference<Note>> parent) implements View<Note> {}
