package dev.cimiento.bootstrap;

import dev.cimiento.web.cart.CartSamples;
import dev.cimiento.web.order.OrderSamples;
import dev.cimiento.web.shared.Api;
import dev.cimiento.web.shared.ApiOperation;
import dev.cimiento.web.shared.WrongRequestContract;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;

/** The whole program on PostgreSQL, with one wrong request of each kind. The tests of the web adapter send more. */
class WrongRequestTest extends WrongRequestContract {

    @AutoClose
    private static RunningServer server;

    @BeforeAll
    static void startServer() {
        server = new RunningServer();
        String addressOfOrders = """
                {"address": {"recipient": "Ada", "street": "Main Street 1", "city": "London", "country": "GB"}}""";
        server.api().put("/api/v1/users/me/profile", addressOfOrders);
    }

    /** Returns false for imports: PostgreSQL checks the files, so the tests of the web adapter send none. */
    @Override
    protected Amount amount(ApiOperation operation) {
        return operation.takesFile() ? Amount.EVERY : Amount.ONE_OF_EACH_KIND;
    }

    @Override
    protected Api api() {
        return server.api();
    }

    /**
     * Excludes accounts, which are tested in memory: rate limits would reject so many requests. Teams have a test of their
     * own.
     */
    @Override
    protected boolean isTested(ApiOperation operation) {
        return !operation.path().matches("/api/v1/(users|auth|admin/users|audit|teams|skills)(/.*)?");
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
