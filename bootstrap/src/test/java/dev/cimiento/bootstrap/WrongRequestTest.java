package dev.cimiento.bootstrap;

import dev.cimiento.web.cart.CartSamples;
import dev.cimiento.web.order.OrderSamples;
import dev.cimiento.web.shared.Api;
import dev.cimiento.web.shared.ApiOperation;
import dev.cimiento.web.shared.WrongRequestContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The whole program, on PostgreSQL. */
class WrongRequestTest extends WrongRequestContract {

    private static final RunningServer SERVER = new RunningServer();

    @AfterAll
    static void stopServer() {
        SERVER.close();
    }

    @Override
    protected Api api() {
        return SERVER.api();
    }

    /** Accounts are tried in memory, where whoever tries so often is not slowed down. */
    @Override
    protected boolean tries(ApiOperation operation) {
        return !operation.path().matches("/api/v1/(users|auth|admin/users|audit)(/.*)?");
    }

    /** Where orders go to. */
    @BeforeAll
    static void saveShippingAddress() {
        SERVER.api().put("/api/v1/users/me/profile", """
                {"address": {"recipient": "Ada", "street": "Main Street 1", "city": "London", "country": "GB"}}""");
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
