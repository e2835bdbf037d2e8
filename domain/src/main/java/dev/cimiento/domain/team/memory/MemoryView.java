package dev.cimiento.domain.team.memory;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.View;
import java.util.Optional;

/**
 * A memory, in a search with the part of its content that matches.
 *
 * @param excerpt empty unless the memory was found by words
 */
public record MemoryView(Entity<Memory> entity, Optional<String> excerpt) implements View<Memory> {}
