package dev.cimiento.bootstrap;

import dev.cimiento.web.shared.Api;
import dev.cimiento.web.shared.ApiOperation;
import dev.cimiento.web.shared.WrongRequestContract;
import org.junit.jupiter.api.AfterAll;

/** The whole program, on PostgreSQL. */
class WrongRequestTest extends WrongRequestContract {

    private static final RunningServer SERVER = new RunningServer();

    @AfterAll
    static void stop() {
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
}
