package dev.cimiento.domain.catalog.importing;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.shared.Entity;
import java.util.Optional;

/**
 * A category read from a line of a file, with a new id; the import uses an existing one of the same name instead.
 *
 * @param category without its parent
 * @param parent the parent, known by its name only; it is on another line or exists already
 */
public record StagedCategory(Entity<Category> category, Optional<Category> parent) {}
