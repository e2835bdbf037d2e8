package dev.cimiento.application.catalog;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.importing.StagedCategory;
import java.util.Optional;

/**
 * A category as a file has it.
 *
 * @param category without its parent
 * @param parent of which the file has the name
 */
public record CategoryLine(Category category, Optional<Category> parent) {

    StagedCategory staged(EntityFactory entities) {
        return new StagedCategory(entities.create(category), parent);
    }
}
