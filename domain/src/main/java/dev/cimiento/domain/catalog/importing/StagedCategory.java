package dev.cimiento.domain.catalog.importing;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.shared.Entity;
import java.util.Optional;

/**
 * A category as a line of a file has it, as it would be if there were none yet of its name.
 *
 * @param category without its parent
 * @param parent of which the line has the name; it is on another line, or there already
 */
public record StagedCategory(Entity<Category> category, Optional<Category> parent) {}
