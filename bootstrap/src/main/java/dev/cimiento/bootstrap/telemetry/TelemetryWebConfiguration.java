package dev.cimiento.bootstrap.telemetry;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.telemetry.DeviceAuthentication;
import dev.cimiento.application.telemetry.DeviceData;
import dev.cimiento.application.telemetry.DeviceService;
import dev.cimiento.application.telemetry.DeviceTokenService;
import dev.cimiento.application.telemetry.LiveReadingService;
import dev.cimiento.application.telemetry.ReadingIngestService;
import dev.cimiento.application.telemetry.ReadingService;
import dev.cimiento.application.telemetry.ReadingUpkeep;
import dev.cimiento.bootstrap.account.security.TokenScheme;
import dev.cimiento.bootstrap.shared.database.Database;
import dev.cimiento.bootstrap.shared.job.Job;
import dev.cimiento.domain.account.token.SecretGenerator;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Permissions;
import dev.cimiento.domain.telemetry.DeviceToken;
import dev.cimiento.domain.telemetry.TelemetryPermissions;
import dev.cimiento.domain.telemetry.device.DeviceRepository;
import dev.cimiento.domain.telemetry.device.DeviceTokenRepository;
import dev.cimiento.domain.telemetry.history.ReadingHistory;
import dev.cimiento.domain.telemetry.live.ReadingFeed;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.telemetry.device.MyBatisDeviceTokenRepository;
import dev.cimiento.persistence.telemetry.live.MyBatisReadingFeed;
import dev.cimiento.persistence.telemetry.reading.MyBatisReadingHistory;
import dev.cimiento.web.shared.stream.EventStreams;
import dev.cimiento.web.telemetry.device.DeviceController;
import dev.cimiento.web.telemetry.device.DeviceTokenController;
import dev.cimiento.web.telemetry.history.BucketController;
import dev.cimiento.web.telemetry.page.DevicePages;
import dev.cimiento.web.telemetry.reading.ReadingController;
import dev.cimiento.web.telemetry.reading.ReadingStreamController;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires the API of devices and readings, their pages, the tokens of devices, and the periodic work. */
@Configuration(proxyBeanMethods = false)
public class TelemetryWebConfiguration {

    /** The number of devices whose readings are counted in one transaction. */
    private static final int COUNTED_DEVICES = 100;

    /** The interval at which readings that other programs inserted are added to the roll-ups. */
    private static final Duration COUNTING_INTERVAL = Duration.ofSeconds(10);

    @Bean
    Permissions telemetryPermissions() {
        return TelemetryPermissions.ALL;
    }

    @Bean
    DeviceTokenRepository deviceTokenRepository(Mappers mappers) {
        return new MyBatisDeviceTokenRepository(mappers);
    }

    @Bean
    ReadingHistory readingHistory(Mappers mappers) {
        return new MyBatisReadingHistory(mappers);
    }

    @Bean
    TokenScheme deviceTokens(DeviceTokenRepository tokens) {
        return new TokenScheme(DeviceToken.PREFIX, new DeviceAuthentication(tokens)::actorOf);
    }

    @Bean
    DeviceService deviceService(DeviceRepository devices, EntityFactory entities) {
        return new DeviceService(devices, entities);
    }

    @Bean
    DeviceTokenService deviceTokenService(
            DeviceTokenRepository tokens,
            DeviceRepository devices,
            SecretGenerator secrets,
            LiveRights rights,
            EntityFactory entities,
            Transactions transactions) {
        return new DeviceTokenService(tokens, devices, secrets, rights, entities, transactions);
    }

    @Bean
    ReadingService readingService(ReadingHistory history, DeviceRepository devices, EntityFactory entities) {
        return new ReadingService(history, devices, entities);
    }

    @Bean
    ReadingFeed readingFeed(Mappers mappers) {
        return new MyBatisReadingFeed(mappers);
    }

    @Bean
    LiveReadingService liveReadingService(ReadingFeed feed, DeviceRepository devices) {
        return new LiveReadingService(feed, devices);
    }

    @Bean
    ReadingStreamController readingStreamController(
            LiveReadingService readings, EventStreams streams, JsonMapper json) {
        return new ReadingStreamController(readings, streams, json);
    }

    @Bean
    ReadingNotifications readingNotifications(Database database, ReadingFeed feed, EventStreams streams) {
        return new ReadingNotifications(database.listenUrl().dataSource(), feed, streams);
    }

    @Bean
    MeterBinder streamMetrics(EventStreams streams) {
        return registry -> Gauge.builder("cimiento.streams.open", streams, EventStreams::count)
                .description("Open streams of events")
                .register(registry);
    }

    @Bean
    DeviceData deviceData(DeviceRepository devices) {
        return new DeviceData(devices);
    }

    @Bean
    DeviceController deviceController(DeviceService devices, JsonMapper json) {
        return new DeviceController(devices, json);
    }

    @Bean
    DeviceTokenController deviceTokenController(DeviceTokenService tokens) {
        return new DeviceTokenController(tokens);
    }

    @Bean
    ReadingController readingController(ReadingIngestService ingests, ReadingService readings) {
        return new ReadingController(ingests, readings);
    }

    @Bean
    BucketController bucketController(ReadingService readings) {
        return new BucketController(readings);
    }

    @Bean
    DevicePages devicePages() {
        return new DevicePages();
    }

    @Bean
    Job readingCounting(ReadingUpkeep upkeep) {
        return new Job(
                "reading-counting", COUNTING_INTERVAL, () -> upkeep.countInserted(COUNTED_DEVICES) == COUNTED_DEVICES);
    }

    @Bean
    Job readingClearing(ReadingUpkeep upkeep) {
        return Job.clearing(
                "reading-clearing", 1, most -> upkeep.prepare(), most -> upkeep.removeOld(), upkeep::removeOrphaned);
    }
}
