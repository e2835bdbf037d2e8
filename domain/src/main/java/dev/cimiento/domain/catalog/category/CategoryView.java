package dev.cimiento.domain.catalog.category;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.View;
import java.util.OptionalLong;

/**
 * A category as clients see it.
 *
 * @param productCount how many products are in the category itself; empty unless it was asked for
 */
public record CategoryView(Entity<Category> entity, OptionalLong productCount) implements View<Category> {}
