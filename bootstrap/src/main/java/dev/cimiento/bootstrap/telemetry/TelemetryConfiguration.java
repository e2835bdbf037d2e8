package dev.cimiento.bootstrap.telemetry;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.telemetry.ReadingIngestService;
import dev.cimiento.application.telemetry.ReadingUpkeep;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.telemetry.device.DeviceRepository;
import dev.cimiento.domain.telemetry.ingest.ReadingRetention;
import dev.cimiento.domain.telemetry.ingest.ReadingStorage;
import dev.cimiento.domain.telemetry.ingest.ReadingStore;
import dev.cimiento.persistence.importing.CopyIn;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.telemetry.device.MyBatisDeviceRepository;
import dev.cimiento.persistence.telemetry.reading.MyBatisReadingStorage;
import dev.cimiento.persistence.telemetry.reading.MyBatisReadingStore;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the storage of readings, which the server and the commands use. */
@Configuration(proxyBeanMethods = false)
public class TelemetryConfiguration {

    @Bean
    DeviceRepository deviceRepository(Mappers mappers) {
        return new MyBatisDeviceRepository(mappers);
    }

    @Bean
    ReadingStore readingStore(Mappers mappers, CopyIn copyIn) {
        return new MyBatisReadingStore(mappers, copyIn);
    }

    @Bean
    ReadingStorage readingStorage(Mappers mappers) {
        return new MyBatisReadingStorage(mappers);
    }

    @Bean
    ReadingRetention readingRetention(Settings settings) {
        return new ReadingRetention(
                settings.period("KEEP_READINGS", Optional.empty()),
                settings.number("MAX_READING_MONTHS", 120, 1, 1_200));
    }

    @Bean
    ReadingIngestService readingIngestService(
            ReadingStore store,
            DeviceRepository devices,
            ReadingRetention retention,
            EntityFactory entities,
            Transactions transactions) {
        return new ReadingIngestService(store, devices, retention, entities, transactions);
    }

    @Bean
    ReadingUpkeep readingUpkeep(
            ReadingStorage storage, ReadingRetention retention, EntityFactory entities, Transactions transactions) {
        return new ReadingUpkeep(storage, retention, entities, transactions);
    }
}
