package dev.cimiento.web.telemetry;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.idempotency.Idempotency;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.telemetry.DeviceService;
import dev.cimiento.application.telemetry.DeviceTokenService;
import dev.cimiento.application.telemetry.ReadingIngestService;
import dev.cimiento.application.telemetry.ReadingService;
import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.domain.account.SequentialSecrets;
import dev.cimiento.domain.idempotency.InMemoryIdempotencyStore;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Permissions;
import dev.cimiento.domain.shared.access.UserIdentity;
import dev.cimiento.domain.telemetry.TelemetryAdapter;
import dev.cimiento.domain.telemetry.TelemetryPermissions;
import dev.cimiento.domain.telemetry.ingest.ReadingRetention;
import dev.cimiento.web.WebConfiguration;
import dev.cimiento.web.access.ActorSource;
import dev.cimiento.web.telemetry.device.DeviceController;
import dev.cimiento.web.telemetry.device.DeviceTokenController;
import dev.cimiento.web.telemetry.history.BucketController;
import dev.cimiento.web.telemetry.reading.ReadingController;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** The whole API of telemetry, with real use cases, over repositories in memory. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(WebConfiguration.class)
class TelemetryApi {

    private static final UUID OWNER = new UUID(1, 1);

    private final InMemoryDatabase database = new InMemoryDatabase();
    private final TelemetryAdapter store = TelemetryAdapter.inMemory(database);
    private final AccountAdapter accounts = AccountAdapter.inMemory(database);
    private final EntityFactory entities = new EntityFactory(new SequentialIds(), Clock.systemUTC());

    @Bean
    ActorSource actors() {
        store.users().accept(new Id<>(OWNER));
        Actor owner = new Actor(
                "owner",
                Optional.of(new UserIdentity(OWNER, Optional.empty(), Optional.empty())),
                Optional.empty(),
                true,
                Set.of());
        return request -> owner;
    }

    @Bean
    Permissions permissions() {
        return TelemetryPermissions.ALL;
    }

    @Bean
    Idempotency idempotency() {
        return new Idempotency(new InMemoryIdempotencyStore(database), database, Clock.systemUTC());
    }

    @Bean
    DeviceController devices(JsonMapper json) {
        return new DeviceController(new DeviceService(store.devices(), entities), json);
    }

    @Bean
    DeviceTokenController tokens() {
        return new DeviceTokenController(new DeviceTokenService(
                store.tokens(),
                store.devices(),
                new SequentialSecrets(),
                new LiveRights(accounts.sessions(), accounts.accessTokens(), entities),
                entities,
                database));
    }

    @Bean
    ReadingController readings() {
        return new ReadingController(
                new ReadingIngestService(
                        store.store(),
                        store.devices(),
                        new ReadingRetention(Optional.empty(), 120),
                        entities,
                        store.transactions()),
                new ReadingService(store.history(), store.devices(), entities));
    }

    @Bean
    BucketController buckets() {
        return new BucketController(new ReadingService(store.history(), store.devices(), entities));
    }
}
