package dev.cimiento.web.shared;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Answers with what it gets, or not before it is told to. */
@Hidden
@RestController
final class EchoController {

    static final String ECHO = "/api/echo";
    static final String WAITING = "/api/waiting";
    static final String OUTSIDE = "/outside";

    final Semaphore waiting = new Semaphore(0);
    final CountDownLatch released = new CountDownLatch(1);

    @PostMapping(ECHO)
    JsonNode echo(@RequestBody JsonNode body) {
        return body;
    }

    @GetMapping(WAITING)
    String waiting() throws InterruptedException {
        waiting.release();
        released.await();
        return "released";
    }

    @GetMapping(OUTSIDE)
    String outside() {
        return "here";
    }
}
