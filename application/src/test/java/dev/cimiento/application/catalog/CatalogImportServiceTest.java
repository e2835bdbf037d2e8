package dev.cimiento.application.catalog;

import static dev.cimiento.domain.catalog.product.ProductBuilder.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.importing.FileImport;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.catalog.CatalogPermissions;
import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.importing.StagedCategory;
import dev.cimiento.domain.catalog.importing.StagedProduct;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.LineList;
import dev.cimiento.domain.importing.RecordingStaging;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Actors;
import dev.cimiento.domain.shared.error.Forbidden;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogImportServiceTest {

    private static final ImportMode PLAIN = new ImportMode(false, false, Set.of());
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final RecordingStaging<StagedCategory> categories = new RecordingStaging<>();
    private final RecordingStaging<Entity<Tag>> tags = new RecordingStaging<>();
    private final RecordingStaging<StagedProduct> products = new RecordingStaging<>();
    private final InMemoryDatabase database = new InMemoryDatabase();
    private final CatalogImportService imports = new CatalogImportService(
            new FileImport<>(categories, database),
            new FileImport<>(tags, database),
            new FileImport<>(products, database),
            new EntityFactory(new SequentialIds(), Clock.fixed(NOW, ZoneOffset.UTC)));

    @Test
    void line_of_a_product_is_staged_as_a_new_product_with_its_category_its_tags_and_a_stock_movement() {
        UUID user = new UUID(1, 2);
        ProductLine line = new ProductLine(
                aProduct().sku("A").build(),
                Optional.of(named("Tea")),
                List.of(new Tag("bio"), new Tag("fair")),
                OptionalInt.of(7));

        imports.importProducts(
                Actors.inSession(user, user, CatalogPermissions.WRITE),
                LineList.of(Set.of("sku", "category", "tags", "stock"), List.of(line)),
                PLAIN);

        assertThat(products.lines()).extracting(Line::content).singleElement().satisfies(staged -> {
            assertThat(staged.product())
                    .isEqualTo(Entity.created(
                            staged.product().id(), NOW, aProduct().sku("A").build()));
            assertThat(staged.category().map(Entity::state)).contains(named("Tea"));
            assertThat(staged.tags()).extracting(Entity::state).containsExactly(new Tag("bio"), new Tag("fair"));
            assertThat(staged.stock()).hasValue(7);
            assertThat(staged.actorId()).contains(user);
            assertThat(Stream.of(
                            staged.product().id().value(),
                            staged.movementId().value(),
                            staged.tags().get(0).id().value(),
                            staged.tags().get(1).id().value(),
                            staged.category().orElseThrow().id().value()))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void lines_of_categories_and_tags_are_staged_with_new_ids() {
        imports.importCategories(
                Actor.SYSTEM,
                LineList.of(
                        Set.of("name", "parent"), List.of(new CategoryLine(named("Tea"), Optional.of(named("Hot"))))),
                PLAIN);
        imports.importTags(Actor.SYSTEM, LineList.of(Set.of("name"), List.of(new Tag("bio"))), PLAIN);

        assertThat(categories.lines()).extracting(Line::content).singleElement().satisfies(staged -> {
            assertThat(staged.category().state()).isEqualTo(named("Tea"));
            assertThat(staged.parent()).contains(named("Hot"));
        });
        assertThat(tags.lines()).extracting(line -> line.content().state()).containsExactly(new Tag("bio"));
    }

    @Test
    void import_needs_the_permission_to_write_the_catalogue() {
        Actor reader = Actors.with(CatalogPermissions.READ);

        assertThatThrownBy(() -> imports.importCategories(reader, LineList.of(Set.of(), List.of()), PLAIN))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> imports.importTags(reader, LineList.of(Set.of(), List.of()), PLAIN))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> imports.importProducts(reader, LineList.of(Set.of(), List.of()), PLAIN))
                .isInstanceOf(Forbidden.class);
    }

    private static Category named(String name) {
        return new Category(name, Optional.empty(), Optional.empty());
    }
}
