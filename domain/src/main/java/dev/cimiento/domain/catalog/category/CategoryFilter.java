package dev.cimiento.domain.catalog.category;

import dev.cimiento.domain.shared.Id;

/** The products of one category, or also those of all categories below it. */
public record CategoryFilter(Id<Category> id, boolean withSubtree) {}
