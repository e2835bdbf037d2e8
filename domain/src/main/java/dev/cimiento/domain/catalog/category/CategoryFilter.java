package dev.cimiento.domain.catalog.category;

import dev.cimiento.domain.shared.Id;

/** Selects the products of one category, with or without the categories below it. */
public record CategoryFilter(Id<Category> id, boolean withSubtree) {}
