package dev.cimiento.bootstrap;

import dev.cimiento.bootstrap.account.AccountConfiguration;
import dev.cimiento.bootstrap.account.AccountWebConfiguration;
import dev.cimiento.bootstrap.cart.CartConfiguration;
import dev.cimiento.bootstrap.catalog.CatalogConfiguration;
import dev.cimiento.bootstrap.catalog.CatalogWebConfiguration;
import dev.cimiento.bootstrap.catalog.StockFoldingConfiguration;
import dev.cimiento.bootstrap.idempotency.IdempotencyConfiguration;
import dev.cimiento.bootstrap.importing.UploadSettings;
import dev.cimiento.bootstrap.mail.OutboxConfiguration;
import dev.cimiento.bootstrap.order.OrderConfiguration;
import dev.cimiento.bootstrap.order.OrderWebConfiguration;
import dev.cimiento.bootstrap.rate.RateConfiguration;
import dev.cimiento.bootstrap.shared.CoreConfiguration;
import dev.cimiento.bootstrap.shared.MetricsConfiguration;
import dev.cimiento.bootstrap.shared.MonitorConfiguration;
import dev.cimiento.bootstrap.shared.ObservabilityConfiguration;
import dev.cimiento.bootstrap.shared.ObservabilityProperties;
import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.database.Database;
import dev.cimiento.bootstrap.shared.job.JobConfiguration;
import dev.cimiento.bootstrap.shared.replica.ReplicaConfiguration;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.telemetry.TelemetryConfiguration;
import dev.cimiento.bootstrap.telemetry.TelemetryWebConfiguration;
import dev.cimiento.web.WebConfiguration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.logging.otlp.OtlpLoggingAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The HTTP server: imports the shared configuration, then the configuration of each feature. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            OpenTelemetryLoggingAutoConfiguration.class,
            OtlpLoggingAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@Import({
    CoreConfiguration.class,
    JobConfiguration.class,
    MonitorConfiguration.class,
    ObservabilityConfiguration.class,
    MetricsConfiguration.class,
    OutboxConfiguration.class,
    IdempotencyConfiguration.class,
    // Named in full, because a patch that removes a feature must not touch the imports of another one.
    dev.cimiento.bootstrap.team.TeamConfiguration.class,
    dev.cimiento.bootstrap.team.TeamThreadConfiguration.class,
    dev.cimiento.bootstrap.team.TeamWebConfiguration.class,
    RateConfiguration.class,
    ReplicaConfiguration.class,
    WebConfiguration.class,
    AccountConfiguration.class,
    AccountWebConfiguration.class,
    TelemetryConfiguration.class,
    TelemetryWebConfiguration.class,
    CatalogConfiguration.class,
    CatalogWebConfiguration.class,
    StockFoldingConfiguration.class,
    CartConfiguration.class,
    OrderConfiguration.class,
    OrderWebConfiguration.class,
})
public class HttpServer {

    /** Threads for health probes, and for rejecting requests above the limit, while the maximum of requests runs. */
    private static final int SPARE_THREADS = 20;

    /**
     * Starts the server on a database.
     *
     * @param additions configuration on top of that of the features
     */
    static ServletWebServerApplicationContext start(
            Settings settings, Database database, Console console, Class<?>... additions) {
        SpringApplication application = new SpringApplication(HttpServer.class);
        application.addPrimarySources(List.of(additions));
        application.setBannerMode(Banner.Mode.OFF);
        // The caller closes the server, before the database that it uses.
        application.setRegisterShutdownHook(false);
        ApplicationContextInitializer<GenericApplicationContext> withSettings = context -> {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("settings", properties(settings)));
            context.registerBean(Database.class, () -> database);
            context.registerBean(Settings.class, () -> settings);
            context.registerBean(Console.class, () -> console);
        };
        application.addInitializers(withSettings);
        return (ServletWebServerApplicationContext) application.run();
    }

    /**
     * Returns the Spring properties of the settings. They override the properties that Spring reads from the
     * environment.
     */
    private static Map<String, Object> properties(Settings settings) {
        Map<String, Object> properties = new HashMap<>(ObservabilityProperties.of(settings));
        properties.put("server.port", settings.port());
        properties.put("server.address", settings.serverAddress());
        properties.put("cimiento.web.max-requests", settings.maxRequests());
        properties.put("server.tomcat.threads.max", settings.maxRequests() + SPARE_THREADS);
        properties.put("cimiento.web.body-timeout", settings.bodyTimeout());
        properties.put("cimiento.web.max-streams", settings.maxStreams());
        properties.put("springdoc.swagger-ui.enabled", settings.flag("DOCS_PAGE", true));
        UploadSettings uploads = UploadSettings.of(settings);
        properties.put("cimiento.web.upload-directory", uploads.directory().toString());
        properties.put("cimiento.web.max-upload-size", uploads.maxMebibytes() + "MB");
        properties.put("cimiento.web.upload-timeout", uploads.timeout());
        properties.put("cimiento.web.max-uploads", uploads.maxAtOnce());
        properties.put("cimiento.web.max-frequent-uploads", uploads.maxFrequentAtOnce());
        return properties;
    }
}
