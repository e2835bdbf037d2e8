package dev.cimiento.bootstrap;

import dev.cimiento.web.shared.ApiOperation;
import org.junit.jupiter.api.Tag;

/** The whole program, on PostgreSQL, with every wrong request. */
@Tag("endurance")
class EveryWrongRequestTest extends WrongRequestTest {

    @Override
    protected Amount amount(ApiOperation operation) {
        return Amount.EVERY;
    }
}
