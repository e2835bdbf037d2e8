package dev.cimiento.web.catalog;

import dev.cimiento.web.shared.Api;
import dev.cimiento.web.shared.ApiOperation;
import dev.cimiento.web.shared.WrongRequestContract;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = CatalogApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class CatalogWrongRequestTest extends WrongRequestContract {

    @LocalServerPort
    private int port;

    @Override
    protected Api api() {
        return Api.at(port);
    }

    /** Excludes imports, whose lines are checked in SQL: they are tested on PostgreSQL. */
    @Override
    protected boolean isTested(ApiOperation operation) {
        return !operation.takesFile();
    }
}
