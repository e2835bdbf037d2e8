package dev.cimiento.web.catalog;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test of the API over real HTTP. All share one server; each makes what it looks at, under names of its own. */
@SpringBootTest(classes = CatalogApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class ApiTest {

    static final String CATEGORIES = "/api/v1/categories";
    static final String TAGS = "/api/v1/tags";
    static final String PRODUCTS = "/api/v1/products";
    static final String UNKNOWN_ID = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d";

    @LocalServerPort
    int port;

    Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    static String named(String name) {
        return "{\"name\": \"" + name + "\"}";
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
