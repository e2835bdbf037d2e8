package dev.cimiento.web.shared;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test of an API over real HTTP. All with the same set-up share one server; each makes what it looks at. */
public abstract class ApiTest {

    @LocalServerPort
    protected int port;

    protected Api api;

    @BeforeEach
    void connect() {
        api = Api.at(port);
    }
}
