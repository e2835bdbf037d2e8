package dev.cimiento.domain.sample;

import dev.cimiento.domain.shared.repository.Repository;

/** Stores notes. */
public interface NoteRepository extends Repository<Note, NoteView, NoteQuery> {}
