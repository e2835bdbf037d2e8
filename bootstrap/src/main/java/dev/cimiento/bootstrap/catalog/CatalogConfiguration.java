package dev.cimiento.bootstrap.catalog;

import dev.cimiento.application.catalog.CatalogImportService;
import dev.cimiento.application.catalog.CategoryService;
import dev.cimiento.application.catalog.ProductService;
import dev.cimiento.application.catalog.StockService;
import dev.cimiento.application.catalog.TagService;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.shared.FileImport;
import dev.cimiento.domain.catalog.CatalogPermissions;
import dev.cimiento.domain.catalog.CategoryRepository;
import dev.cimiento.domain.catalog.ProductRepository;
import dev.cimiento.domain.catalog.StagedCategory;
import dev.cimiento.domain.catalog.StagedProduct;
import dev.cimiento.domain.catalog.StockLedger;
import dev.cimiento.domain.catalog.Tag;
import dev.cimiento.domain.catalog.TagRepository;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Permissions;
import dev.cimiento.domain.shared.Staging;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.persistence.catalog.MyBatisCategoryRepository;
import dev.cimiento.persistence.catalog.MyBatisCategoryStaging;
import dev.cimiento.persistence.catalog.MyBatisProductRepository;
import dev.cimiento.persistence.catalog.MyBatisProductStaging;
import dev.cimiento.persistence.catalog.MyBatisStockLedger;
import dev.cimiento.persistence.catalog.MyBatisTagRepository;
import dev.cimiento.persistence.catalog.MyBatisTagStaging;
import dev.cimiento.persistence.shared.CopyIn;
import dev.cimiento.persistence.shared.Mappers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue's ports and use cases. */
@Configuration(proxyBeanMethods = false)
public class CatalogConfiguration {

    @Bean
    Permissions catalogPermissions() {
        return CatalogPermissions.ALL;
    }

    @Bean
    CategoryRepository categoryRepository(Mappers mappers) {
        return new MyBatisCategoryRepository(mappers);
    }

    @Bean
    TagRepository tagRepository(Mappers mappers) {
        return new MyBatisTagRepository(mappers);
    }

    @Bean
    ProductRepository productRepository(Mappers mappers) {
        return new MyBatisProductRepository(mappers);
    }

    @Bean
    StockLedger stockLedger(Mappers mappers) {
        return new MyBatisStockLedger(mappers);
    }

    @Bean
    CategoryService categoryService(CategoryRepository categories, EntityFactory entities, Transactions transactions) {
        return new CategoryService(categories, entities, transactions);
    }

    @Bean
    TagService tagService(TagRepository tags, EntityFactory entities) {
        return new TagService(tags, entities);
    }

    @Bean
    ProductService productService(
            ProductRepository products,
            CategoryRepository categories,
            TagRepository tags,
            EntityFactory entities,
            Transactions transactions) {
        return new ProductService(products, categories, tags, entities, transactions);
    }

    @Bean
    StockService stockService(StockLedger ledger, ProductRepository products, EntityFactory entities) {
        return new StockService(ledger, products, entities);
    }

    @Bean
    Staging<StagedCategory> categoryStaging(Mappers mappers, CopyIn copyIn) {
        return new MyBatisCategoryStaging(mappers, copyIn);
    }

    @Bean
    Staging<Entity<Tag>> tagStaging(Mappers mappers, CopyIn copyIn) {
        return new MyBatisTagStaging(mappers, copyIn);
    }

    @Bean
    Staging<StagedProduct> productStaging(Mappers mappers, CopyIn copyIn) {
        return new MyBatisProductStaging(mappers, copyIn);
    }

    @Bean
    CatalogImportService catalogImportService(
            Staging<StagedCategory> categories,
            Staging<Entity<Tag>> tags,
            Staging<StagedProduct> products,
            EntityFactory entities,
            Transactions transactions) {
        return new CatalogImportService(
                new FileImport<>(categories, transactions),
                new FileImport<>(tags, transactions),
                new FileImport<>(products, transactions),
                entities);
    }
}
