package dev.cimiento.domain.catalog.category;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.View;
import java.util.OptionalLong;

/**
 * A category as clients see it.
 *
 * @param productCount the number of products directly in the category; empty unless the query counts them
 */
public record CategoryView(Entity<Category> entity, OptionalLong productCount) implements View<Category> {}
