package dev.cimiento.web.shared;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The base of tests over real HTTP. Tests with the same configuration share one server, and each creates its own data.
 */
public abstract class ApiTest {

    @LocalServerPort
    protected int port;

    protected Api api;

    @BeforeEach
    void connect() {
        api = Api.at(port);
    }
}
