package dev.cimiento.web.telemetry;

import dev.cimiento.web.shared.Api;
import dev.cimiento.web.shared.WrongRequestContract;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = TelemetryApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class TelemetryWrongRequestTest extends WrongRequestContract {

    @LocalServerPort
    private int port;

    @Override
    protected Api api() {
        return Api.at(port);
    }
}
