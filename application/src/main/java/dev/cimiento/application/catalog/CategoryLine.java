package dev.cimiento.application.catalog;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.importing.StagedCategory;
import java.util.Optional;

/**
 * A category in an imported file.
 *
 * @param category without its parent
 * @param parent the parent, known by its name only
 */
public record CategoryLine(Category category, Optional<Category> parent) {

    StagedCategory staged(EntityFactory entities) {
        return new StagedCategory(entities.create(category), parent);
    }
}
