package dev.cimiento.web.shared;

import dev.cimiento.domain.shared.error.Unauthenticated;
import dev.cimiento.web.access.PublicEndpoint;
import dev.cimiento.web.importing.FrequentUpload;
import dev.cimiento.web.importing.SpooledFile;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Responds with the body of the request, or when a test releases it. */
@Hidden
@RestController
public final class EchoController {

    public static final String ECHO = "/api/echo";
    public static final String UPLOAD = "/api/upload";
    public static final String FREQUENT = "/api/frequent";
    public static final String CLOSED = "/api/closed";
    public static final String WAITING = "/api/waiting";
    public static final String OUTSIDE = "/outside";

    public final Semaphore waiting = new Semaphore(0);
    public final CountDownLatch released = new CountDownLatch(1);

    @PublicEndpoint
    @PostMapping(ECHO)
    JsonNode echo(@RequestBody JsonNode body) {
        return body;
    }

    /** Reads an uploaded file twice and returns the number of bytes. */
    @PublicEndpoint
    @PostMapping(path = UPLOAD, consumes = "text/csv")
    String upload(SpooledFile file) throws IOException {
        long bytes = 0;
        for (int time = 0; time < 2; time++) {
            try (InputStream content = file.open()) {
                bytes += content.transferTo(OutputStream.nullOutputStream());
            }
        }
        return Long.toString(bytes);
    }

    @PublicEndpoint
    @PostMapping(path = FREQUENT, consumes = "text/csv")
    String frequent(@FrequentUpload SpooledFile file) throws IOException {
        return upload(file);
    }

    /** Rejects every upload as unauthenticated. */
    @PublicEndpoint
    @PostMapping(path = CLOSED, consumes = "text/csv")
    String closed(SpooledFile file) {
        throw new Unauthenticated();
    }

    @PublicEndpoint
    @GetMapping(WAITING)
    public String waiting() throws InterruptedException {
        waiting.release();
        released.await();
        return "released";
    }

    @GetMapping(OUTSIDE)
    String outside() {
        return "here";
    }
}
