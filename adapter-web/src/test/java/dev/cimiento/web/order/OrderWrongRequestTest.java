package dev.cimiento.web.order;

import dev.cimiento.web.cart.CartSamples;
import dev.cimiento.web.shared.Api;
import dev.cimiento.web.shared.ApiOperation;
import dev.cimiento.web.shared.WrongRequestContract;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = OrderApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class OrderWrongRequestTest extends WrongRequestContract {

    @LocalServerPort
    private int port;

    @Override
    protected Api api() {
        return Api.at(port);
    }

    /** Excludes the catalog, which has its own test. */
    @Override
    protected boolean isTested(ApiOperation operation) {
        return !operation.path().startsWith("/api/v1/products");
    }

    @Override
    protected String rightBody(ApiOperation operation) {
        OrderSamples.prepare(api(), operation);
        return super.rightBody(operation);
    }

    @Override
    protected String existingId(ApiOperation operation) {
        return CartSamples.existingId(api(), operation)
                .or(() -> OrderSamples.existingId(api(), operation))
                .orElseGet(() -> super.existingId(operation));
    }
}
