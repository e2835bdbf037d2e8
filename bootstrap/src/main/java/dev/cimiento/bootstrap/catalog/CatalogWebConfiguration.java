package dev.cimiento.bootstrap.catalog;

import dev.cimiento.application.catalog.CategoryService;
import dev.cimiento.application.catalog.ProductService;
import dev.cimiento.application.catalog.StockService;
import dev.cimiento.application.catalog.TagService;
import dev.cimiento.web.catalog.CategoryController;
import dev.cimiento.web.catalog.ProductController;
import dev.cimiento.web.catalog.StockController;
import dev.cimiento.web.catalog.TagController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue's controllers. */
@Configuration(proxyBeanMethods = false)
public class CatalogWebConfiguration {

    @Bean
    CategoryController categoryController(CategoryService categories, JsonMapper json) {
        return new CategoryController(categories, json);
    }

    @Bean
    TagController tagController(TagService tags, JsonMapper json) {
        return new TagController(tags, json);
    }

    @Bean
    ProductController productController(ProductService products, JsonMapper json) {
        return new ProductController(products, json);
    }

    @Bean
    StockController stockController(StockService stock) {
        return new StockController(stock);
    }
}
