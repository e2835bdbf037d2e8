package dev.cimiento.web.catalog;

import dev.cimiento.web.shared.ApiTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The base of the tests of the catalogue's API. Each test creates its own data, under names that no other test uses. */
@SpringBootTest(classes = CatalogApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class CatalogApiTest extends ApiTest {

    static final String CATEGORIES = "/api/v1/categories";
    static final String TAGS = "/api/v1/tags";
    static final String PRODUCTS = "/api/v1/products";
    static final String UNKNOWN_ID = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d";

    static String named(String name) {
        return "{\"name\": \"" + name + "\"}";
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
