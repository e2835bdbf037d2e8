package dev.cimiento.web.catalog;

import dev.cimiento.application.catalog.CatalogImportService;
import dev.cimiento.application.catalog.CategoryService;
import dev.cimiento.application.catalog.ProductService;
import dev.cimiento.application.catalog.StockService;
import dev.cimiento.application.catalog.TagService;
import dev.cimiento.application.idempotency.Idempotency;
import dev.cimiento.application.importing.FileImport;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.CatalogPermissions;
import dev.cimiento.domain.catalog.CatalogTables;
import dev.cimiento.domain.catalog.category.CategoryRepository;
import dev.cimiento.domain.idempotency.InMemoryIdempotencyStore;
import dev.cimiento.domain.importing.RecordingStaging;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Permissions;
import dev.cimiento.domain.shared.access.UserIdentity;
import dev.cimiento.web.WebConfiguration;
import dev.cimiento.web.access.ActorSource;
import dev.cimiento.web.catalog.category.CategoryController;
import dev.cimiento.web.catalog.product.ProductController;
import dev.cimiento.web.catalog.product.ProductExportController;
import dev.cimiento.web.catalog.stock.StockController;
import dev.cimiento.web.catalog.tag.TagController;
import dev.cimiento.web.shared.Meanwhile;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The whole API of the catalogue, with real use cases, over repositories in memory. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(WebConfiguration.class)
class CatalogApi {

    /** A user with all permissions and an account. */
    private static final Actor SOMEBODY = new Actor(
            "somebody",
            Optional.of(new UserIdentity(new UUID(1, 1), Optional.empty(), Optional.empty())),
            Optional.empty(),
            true,
            Set.of());

    @Bean
    ActorSource actors() {
        return request -> SOMEBODY;
    }

    @Bean
    Permissions permissions() {
        return CatalogPermissions.ALL;
    }

    @Bean
    InMemoryDatabase database() {
        return new InMemoryDatabase();
    }

    @Bean
    Idempotency idempotency(InMemoryDatabase database) {
        return new Idempotency(new InMemoryIdempotencyStore(database), database, Clock.systemUTC());
    }

    @Bean
    CatalogAdapter catalog(InMemoryDatabase database) {
        return CatalogAdapter.inMemory(database, new CatalogTables(database));
    }

    @Bean
    EntityFactory entities() {
        return new EntityFactory(new SequentialIds(), Clock.systemUTC());
    }

    @Bean
    ProductService productService(CatalogAdapter catalog, EntityFactory entities) {
        return new ProductService(
                catalog.products(), catalog.categories(), catalog.tags(), entities, catalog.transactions());
    }

    /** Reads the lines of files and stores nothing, because imports are tested on PostgreSQL. */
    @Bean
    CatalogImportService imports(InMemoryDatabase database, EntityFactory entities) {
        return new CatalogImportService(
                new FileImport<>(new RecordingStaging<>(), database),
                new FileImport<>(new RecordingStaging<>(), database),
                new FileImport<>(new RecordingStaging<>(), database),
                entities);
    }

    @Bean
    ProductExportController export(ProductService products) {
        return new ProductExportController(products);
    }

    @Bean
    ProductController products(ProductService products, CatalogImportService imports, JsonMapper json) {
        return new ProductController(products, imports, json);
    }

    @Bean
    Meanwhile meanwhile() {
        return new Meanwhile();
    }

    @Bean
    CategoryController categories(
            CatalogAdapter catalog,
            Meanwhile meanwhile,
            EntityFactory entities,
            CatalogImportService imports,
            JsonMapper json) {
        CategoryRepository categories = meanwhile.around(CategoryRepository.class, catalog.categories());
        return new CategoryController(new CategoryService(categories, entities, catalog.transactions()), imports, json);
    }

    @Bean
    TagController tags(CatalogAdapter catalog, EntityFactory entities, CatalogImportService imports, JsonMapper json) {
        return new TagController(new TagService(catalog.tags(), entities), imports, json);
    }

    @Bean
    StockController stock(CatalogAdapter catalog, EntityFactory entities) {
        return new StockController(new StockService(catalog.stock(), catalog.products(), entities));
    }
}
