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

/** Converts the settings of metrics, health and traces to properties of Spring Boot. */
public final class ObservabilityProperties {

    /** The classes that are excluded if no collector is configured, so that tracing costs nothing. */
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
        // Without a port for metrics and without a collector, nothing reads what would be observed.
        properties.put(
                "management.observations.enable.all",
                settings.managementPort().isPresent() || settings.otlpEndpoint().isPresent());
        return properties;
    }

    /** Returns the properties of the management port. Port -1 disables it, and exposes nothing on the public port. */
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
