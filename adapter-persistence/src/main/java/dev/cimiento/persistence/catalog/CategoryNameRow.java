package dev.cimiento.persistence.catalog;

import dev.cimiento.domain.catalog.Category;
import dev.cimiento.domain.shared.Caseless;
import dev.cimiento.domain.shared.Id;

record CategoryNameRow(Caseless name, Id<Category> id) {}
