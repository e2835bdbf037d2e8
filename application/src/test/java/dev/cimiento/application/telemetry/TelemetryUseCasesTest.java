package dev.cimiento.application.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.importing.LineList;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Actors;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.Unauthenticated;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.telemetry.DeviceToken;
import dev.cimiento.domain.telemetry.TelemetryAdapter;
import dev.cimiento.domain.telemetry.TelemetryPermissions;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.device.DeviceQuery;
import dev.cimiento.domain.telemetry.device.DeviceSort;
import dev.cimiento.domain.telemetry.device.DeviceView;
import dev.cimiento.domain.telemetry.device.TemperatureUnit;
import dev.cimiento.domain.telemetry.ingest.ReadingRetention;
import dev.cimiento.domain.telemetry.reading.Reading;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TelemetryUseCasesTest {

    private static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");
    private static final UUID ADA = new UUID(7, 1);
    private static final UUID BOB = new UUID(7, 2);
    private static final Actor OWNER =
            Actors.of(ADA, TelemetryPermissions.READ, TelemetryPermissions.MANAGE, TelemetryPermissions.REPORT);
    private static final Actor OTHER =
            Actors.of(BOB, TelemetryPermissions.READ, TelemetryPermissions.MANAGE, TelemetryPermissions.REPORT);
    private static final Actor ADMIN = Actors.of(
            new UUID(7, 3),
            TelemetryPermissions.READ,
            TelemetryPermissions.MANAGE,
            TelemetryPermissions.REPORT,
            TelemetryPermissions.MANAGE_ALL);

    private final TelemetryAdapter store = TelemetryAdapter.inMemory();
    private final EntityFactory entities = new EntityFactory(new SequentialIds(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final DeviceService devices = new DeviceService(store.devices(), entities);
    private final ReadingIngestService ingests = ingests(Optional.of(Duration.ofDays(30)));

    @BeforeEach
    void addUsers() {
        store.users().accept(new Id<>(ADA));
        store.users().accept(new Id<>(BOB));
    }

    @Test
    void users_have_only_their_own_devices() {
        Id<Device> device = created(OWNER, "Cold store", Optional.empty());

        assertThat(devices.get(OWNER, device).entity().state().owner()).contains(new Id<>(ADA));
        assertThatThrownBy(() -> devices.get(OTHER, device)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ingest(OTHER, device, NOW)).isInstanceOf(NotFound.class);
        assertThat(listed(OTHER, Optional.empty())).isEmpty();
        assertThat(listed(ADMIN, Optional.empty())).containsExactly("Cold store");
        assertThatThrownBy(() -> listed(OTHER, Optional.of(ADA))).isInstanceOf(Forbidden.class);
    }

    @Test
    void only_admins_create_devices_of_others() {
        assertThatThrownBy(() -> created(OWNER, "Cold store", Optional.of(BOB))).isInstanceOf(Forbidden.class);

        Id<Device> device = created(ADMIN, "Cold store", Optional.of(BOB));

        assertThat(devices.get(OTHER, device).entity().state().owner()).contains(new Id<>(BOB));
    }

    @Test
    void device_token_stores_readings_of_its_device_and_nothing_else() {
        Id<Device> device = created(OWNER, "Cold store", Optional.empty());
        Id<Device> sibling = created(OWNER, "Ice store", Optional.empty());
        store.tokens().put(device, SecretHash.of(DeviceToken.PREFIX + "secret"), NOW);
        DeviceAuthentication authentication = new DeviceAuthentication(store.tokens());

        Actor actor = authentication.actorOf(DeviceToken.PREFIX + "secret", Optional.empty());

        assertThat(ingest(actor, device, NOW).stored()).isEqualTo(1);
        assertThatThrownBy(() -> ingest(actor, sibling, NOW)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> devices.get(actor, device)).isInstanceOf(Forbidden.class);
        assertThat(actor.userId()).isEmpty();
        assertThatThrownBy(() -> authentication.actorOf(DeviceToken.PREFIX + "guessed", Optional.empty()))
                .isInstanceOf(Unauthenticated.class);
    }

    @Test
    void user_with_the_id_of_a_device_does_not_store_its_readings() {
        Id<Device> device = created(OWNER, "Cold store", Optional.empty());
        Actor namesake = Actors.of(device.value(), TelemetryPermissions.REPORT);

        assertThatThrownBy(() -> ingest(namesake, device, NOW)).isInstanceOf(NotFound.class);
    }

    @Test
    void readings_more_than_a_day_ahead_or_before_the_retention_are_rejected() {
        Id<Device> device = created(OWNER, "Cold store", Optional.empty());

        assertThat(ingest(OWNER, device, NOW.plus(Duration.ofDays(1))).stored()).isEqualTo(1);
        assertThat(ingest(OWNER, device, Instant.parse("2026-02-01T00:00:00Z")).stored())
                .isEqualTo(1);
        assertThatThrownBy(
                        () -> ingest(OWNER, device, NOW.plus(Duration.ofDays(1)).plusMillis(1)))
                .isInstanceOf(Invalid.class)
                .hasMessage("line 2 time must be at most one day ahead");
        assertThatThrownBy(() -> ingest(OWNER, device, Instant.parse("2026-01-31T23:59:59Z")))
                .hasMessageContaining("time must not be before 2026-02-01T00:00:00Z");
        assertThat(ingest(ingests(Optional.empty()), OWNER, device, Instant.EPOCH)
                        .stored())
                .isEqualTo(1);
    }

    @Test
    void reading_of_a_month_beyond_the_maximum_is_rejected() {
        Id<Device> device = created(OWNER, "Cold store", Optional.empty());
        ReadingIngestService limited = ingests(Optional.empty());
        for (String month : List.of("1970-01", "2026-01", "2026-02")) {
            ingest(limited, OWNER, device, Instant.parse(month + "-01T00:00:00Z"));
        }

        assertThatThrownBy(() -> ingest(limited, OWNER, device, Instant.parse("2019-01-01T00:00:00Z")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("readings must be of at most 3 months");
        assertThat(ingest(limited, OWNER, device, Instant.parse("2026-01-31T00:00:00Z"))
                        .stored())
                .isEqualTo(1);
    }

    @Test
    void file_that_breaks_off_stores_nothing() {
        Id<Device> device = created(OWNER, "Cold store", Optional.empty());
        LineList<Reading> broken = lines(NOW).brokenBy(new Invalid("after line 2", "the JSON is broken"));

        assertThatThrownBy(() -> ingests.ingest(OWNER, device, broken, true)).isInstanceOf(Invalid.class);

        assertThat(devices.get(OWNER, device).latest()).isEmpty();
    }

    @Test
    void command_finds_a_device_by_name_or_id() {
        Id<Device> device = created(OWNER, "Cold store", Optional.empty());
        created(ADMIN, "Ice store", Optional.of(ADA));
        created(ADMIN, "Ice store", Optional.of(BOB));

        assertThat(ingests.importAll(Actor.SYSTEM, "COLD store", lines(NOW)).stored())
                .isEqualTo(1);
        assertThat(ingests.importAll(Actor.SYSTEM, device.toString(), lines(NOW))
                        .existing())
                .isEqualTo(1);
        assertThatThrownBy(() -> ingests.importAll(Actor.SYSTEM, "Ice store", lines(NOW)))
                .hasMessageStartingWith("device names several devices: ");
        assertThatThrownBy(() -> ingests.importAll(Actor.SYSTEM, "Store", lines(NOW)))
                .hasMessage("device names no device");
    }

    private ReadingIngestService ingests(Optional<Duration> kept) {
        return new ReadingIngestService(
                store.store(), store.devices(), new ReadingRetention(kept, 3), entities, store.transactions());
    }

    private Id<Device> created(Actor actor, String name, Optional<UUID> owner) {
        Device device = new Device(
                owner.map(Id::new),
                name,
                Optional.empty(),
                Optional.empty(),
                TemperatureUnit.CELSIUS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
        return devices.create(actor, device).entity().id();
    }

    private List<String> listed(Actor actor, Optional<UUID> owner) {
        DeviceQuery query = new DeviceQuery(
                Optional.empty(), owner.map(Id::new), Optional.empty(), PageRequest.first(DeviceSort.NAME, 10));
        return devices.list(actor, query).items().stream()
                .map(DeviceView::entity)
                .map(device -> device.state().name())
                .toList();
    }

    private IngestResult ingest(Actor actor, Id<Device> device, Instant time) {
        return ingest(ingests, actor, device, time);
    }

    private static IngestResult ingest(ReadingIngestService service, Actor actor, Id<Device> device, Instant time) {
        return service.ingest(actor, device, lines(time), false);
    }

    private static LineList<Reading> lines(Instant time) {
        return LineList.of(
                Set.of("time", "temperature"),
                List.of(new Reading(time, BigDecimal.ONE, Optional.empty(), Optional.empty())));
    }
}
