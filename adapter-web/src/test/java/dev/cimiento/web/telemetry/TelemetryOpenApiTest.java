package dev.cimiento.web.telemetry;

import dev.cimiento.web.shared.OpenApiContract;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(classes = TelemetryApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class TelemetryOpenApiTest extends OpenApiContract {}
