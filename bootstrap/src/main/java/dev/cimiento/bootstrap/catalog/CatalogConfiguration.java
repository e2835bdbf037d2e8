package dev.cimiento.bootstrap.catalog;

import dev.cimiento.application.catalog.CatalogImportService;
import dev.cimiento.application.catalog.CategoryService;
import dev.cimiento.application.catalog.ProductService;
import dev.cimiento.application.catalog.StockService;
import dev.cimiento.application.catalog.TagService;
import dev.cimiento.application.importing.FileImport;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.catalog.CatalogPermissions;
import dev.cimiento.domain.catalog.category.CategoryRepository;
import dev.cimiento.domain.catalog.importing.StagedCategory;
import dev.cimiento.domain.catalog.importing.StagedProduct;
import dev.cimiento.domain.catalog.product.ProductRepository;
import dev.cimiento.domain.catalog.stock.StockLedger;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.catalog.tag.TagRepository;
import dev.cimiento.domain.importing.Staging;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Permissions;
import dev.cimiento.persistence.catalog.category.MyBatisCategoryRepository;
import dev.cimiento.persistence.catalog.category.MyBatisCategoryStaging;
import dev.cimiento.persistence.catalog.product.MyBatisProductRepository;
import dev.cimiento.persistence.catalog.product.MyBatisProductStaging;
import dev.cimiento.persistence.catalog.stock.MyBatisStockLedger;
import dev.cimiento.persistence.catalog.tag.MyBatisTagRepository;
import dev.cimiento.persistence.catalog.tag.MyBatisTagStaging;
import dev.cimiento.persistence.importing.CopyIn;
import dev.cimiento.persistence.shared.Mappers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the ports and use cases of the catalog. */
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
