package dev.cimiento.bootstrap.shared;

import dev.cimiento.bootstrap.shared.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;

/** What Spring Boot is told of metrics, health and traces by the settings. */
public final class ObservabilityProperties {

    /** Without a collector none of it is there, so that it costs nothing. */
    private static final List<Class<?>> TRACING = List.of(
            MicrometerTracingAutoConfiguration.class,
            NoopTracerAutoConfiguration.class,
            OpenTelemetryTracingAutoConfiguration.class,
            OtlpTracingAutoConfiguration.class,
            OpenTelemetrySdkAutoConfiguration.class);

    private ObservabilityProperties() {}

    public static Map<String, Object> of(Settings settings) {
        Map<String, Object> properties = new HashMap<>(management(settings));
        properties.putAll(settings.otlpEndpoint()
                .map(endpoint -> tracing(endpoint, settings.traceSample()))
                .orElseGet(ObservabilityProperties::noTracing));
        return properties;
    }

    /** Port -1 is Spring Boot's word for none: nothing of it comes to the public port then. */
    private static Map<String, Object> management(Settings settings) {
        return Map.of(
                "management.server.port", settings.managementPort().orElse(-1),
                "management.server.address", settings.managementAddress(),
                "management.prometheus.metrics.export.enabled",
                        settings.managementPort().isPresent());
    }

    private static Map<String, Object> tracing(String endpoint, double sample) {
        return Map.of(
                "management.opentelemetry.tracing.export.otlp.transport",
                "http",
                "management.opentelemetry.tracing.export.otlp.endpoint",
                endpoint + "/v1/traces",
                "management.tracing.sampling.probability",
                sample);
    }

    private static Map<String, Object> noTracing() {
        return Map.of(
                "spring.autoconfigure.exclude",
                TRACING.stream().map(Class::getName).collect(Collectors.joining(",")));
    }
}
