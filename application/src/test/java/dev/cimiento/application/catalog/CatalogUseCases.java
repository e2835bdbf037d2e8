package dev.cimiento.application.catalog;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.shared.SequentialIds;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The catalogue's use cases over an empty in-memory store, with a fixed clock. */
final class CatalogUseCases {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

    final CatalogAdapter store = CatalogAdapter.inMemory();
    final EntityFactory entities =
            new EntityFactory(new SequentialIds(), Clock.fixed(NOW.plusNanos(789), ZoneOffset.UTC));
    final CategoryService categories = new CategoryService(store.categories(), entities, store.transactions());
    final TagService tags = new TagService(store.tags(), entities);
    final ProductService products =
            new ProductService(store.products(), store.categories(), store.tags(), entities, store.transactions());
    final StockService stock = new StockService(store.stock(), store.products(), entities);
}
