package dev.cimiento.bootstrap.telemetry;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.telemetry.DeviceAuthentication;
import dev.cimiento.application.telemetry.DeviceData;
import dev.cimiento.application.telemetry.DeviceService;
import dev.cimiento.application.telemetry.DeviceTokenService;
import dev.cimiento.application.telemetry.ReadingIngestService;
import dev.cimiento.application.telemetry.ReadingService;
import dev.cimiento.application.telemetry.ReadingUpkeep;
import dev.cimiento.bootstrap.account.security.TokenScheme;
import dev.cimiento.bootstrap.shared.job.Job;
import dev.cimiento.domain.account.token.SecretGenerator;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Permissions;
import dev.cimiento.domain.telemetry.DeviceToken;
import dev.cimiento.domain.telemetry.TelemetryPermissions;
import dev.cimiento.domain.telemetry.device.DeviceRepository;
import dev.cimiento.domain.telemetry.device.DeviceTokenRepository;
import dev.cimiento.domain.telemetry.history.ReadingHistory;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.telemetry.device.MyBatisDeviceTokenRepository;
import dev.cimiento.persistence.telemetry.reading.MyBatisReadingHistory;
import dev.cimiento.web.telemetry.device.DeviceController;
import dev.cimiento.web.telemetry.device.DeviceTokenController;
import dev.cimiento.web.telemetry.page.DevicePages;
import dev.cimiento.web.telemetry.reading.BucketController;
import dev.cimiento.web.telemetry.reading.ReadingController;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires the API of devices and readings, their pages, the tokens of devices, and the periodic work. */
@Configuration(proxyBeanMethods = false)
public class TelemetryWebConfiguration {

    /** The number of devices whose readings are counted in one transaction. */
    private static final int COUNTED_DEVICES = 100;

    /** The time after which readings that other programs inserted are in the roll-ups. */
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
