package dev.cimiento.bootstrap.catalog;

import dev.cimiento.application.catalog.CatalogImportService;
import dev.cimiento.application.catalog.CategoryService;
import dev.cimiento.application.catalog.ProductService;
import dev.cimiento.application.catalog.StockService;
import dev.cimiento.application.catalog.TagService;
import dev.cimiento.web.catalog.category.CategoryController;
import dev.cimiento.web.catalog.product.ProductController;
import dev.cimiento.web.catalog.product.ProductExportController;
import dev.cimiento.web.catalog.stock.StockController;
import dev.cimiento.web.catalog.tag.TagController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires the controllers of the catalog. */
@Configuration(proxyBeanMethods = false)
public class CatalogWebConfiguration {

    @Bean
    CategoryController categoryController(CategoryService categories, CatalogImportService imports, JsonMapper json) {
        return new CategoryController(categories, imports, json);
    }

    @Bean
    TagController tagController(TagService tags, CatalogImportService imports, JsonMapper json) {
        return new TagController(tags, imports, json);
    }

    @Bean
    ProductController productController(ProductService products, CatalogImportService imports, JsonMapper json) {
        return new ProductController(products, imports, json);
    }

    @Bean
    ProductExportController productExportController(ProductService products) {
        return new ProductExportController(products);
    }

    @Bean
    StockController stockController(StockService stock) {
        return new StockController(stock);
    }
}
