package dev.cimiento.domain.sample;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;
import java.util.function.Function;

/** The orders of notes: one for each type of key, and one that only ranks. */
public enum NoteSort implements SortKey<NoteView> {
    NAME(KeyType.TEXT, note -> Optional.of(note.state().foldedName())),
    COST(KeyType.DECIMAL, note -> Optional.of(note.state().cost())),
    CREATED(KeyType.INSTANT, note -> Optional.of(note.createdAt())),
    UPDATED(KeyType.INSTANT, note -> Optional.of(note.updatedAt())),
    /** Notes whose name begins with the searched text are ranked before others. */
    RELEVANCE(KeyType.TEXT, note -> Optional.empty());

    private final KeyType keyType;
    private final Function<Entity<Note>, Optional<Comparable<?>>> key;

    NoteSort(KeyType keyType, Function<Entity<Note>, Optional<Comparable<?>>> key) {
        this.keyType = keyType;
        this.key = key;
    }

    @Override
    public KeyType keyType() {
        return keyType;
    }

    @Override
    public Optional<Comparable<?>> keyOf(NoteView note) {
        return key.apply(note.entity());
    }

    @Override
    public boolean ranks() {
        return this == RELEVANCE;
    }
}
