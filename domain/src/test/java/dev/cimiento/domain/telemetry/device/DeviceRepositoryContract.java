package dev.cimiento.domain.telemetry.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.RepositoryContract;
import dev.cimiento.domain.shared.text.CaseInsensitiveText;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.telemetry.TelemetryAdapter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of repositories of devices and of their tokens. */
public abstract class DeviceRepositoryContract extends RepositoryContract<Device, DeviceView, DeviceQuery, DeviceSort> {

    private static final Id<User> OWNER = new Id<>(new UUID(7, 1));
    private static final Id<User> OTHER = new Id<>(new UUID(7, 2));
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private TelemetryAdapter telemetry;

    protected abstract TelemetryAdapter adapter();

    @BeforeEach
    void openStore() {
        telemetry = adapter();
        telemetry.users().accept(OWNER);
        telemetry.users().accept(OTHER);
    }

    @Override
    protected DeviceRepository repository() {
        return telemetry.devices();
    }

    @Override
    protected Transactions transactions() {
        return telemetry.transactions();
    }

    /** Fills the optional values for some numbers only, so that the statements must handle both. */
    @Override
    protected Device sample(int number) {
        boolean filled = number % 2 == 0;
        return new Device(
                Optional.of(number % 3 == 0 ? OTHER : OWNER),
                "Device " + (number * 37 % 100) + "/" + number,
                Optional.of("Hall " + number).filter(hall -> filled),
                Optional.of("freezer sensor").filter(kind -> filled),
                TemperatureUnit.values()[number % 3],
                Optional.of(new BigDecimal("-25.50")).filter(limit -> filled),
                Optional.of(new BigDecimal("-18.00")).filter(limit -> number % 4 == 0),
                Optional.of(Duration.ofSeconds(300)).filter(interval -> filled),
                number % 5 != 0);
    }

    @Override
    protected DeviceQuery all(PageRequest<DeviceSort> page) {
        return new DeviceQuery(Optional.empty(), Optional.empty(), Optional.empty(), page);
    }

    @Override
    protected List<DeviceSort> sorts() {
        return List.of(DeviceSort.values());
    }

    @Test
    void two_devices_of_an_owner_cannot_have_the_same_name() {
        add(1, device(OWNER, "Cold store"));
        add(2, device(OTHER, "Cold store"));

        assertThatThrownBy(() -> add(3, device(OWNER, "COLD STORE"))).isInstanceOf(Conflict.class);
        assertThat(find(id(3))).isEmpty();
    }

    @Test
    void device_of_an_unknown_user_is_rejected() {
        assertThatThrownBy(() -> add(1, device(new Id<>(new UUID(9, 9)), "Cold store")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("ownerId");
    }

    @Test
    void devices_are_filtered_by_owner_and_name_prefix() {
        add(1, device(OWNER, "Crème store"));
        add(2, device(OTHER, "Cress store"));
        add(3, device(OWNER, "Ice store"));

        assertThat(names(all(first(10)).of(OWNER))).containsExactly("Crème store", "Ice store");
        assertThat(names(new DeviceQuery(
                        Optional.empty(), Optional.of(OWNER), Optional.of(FoldedText.of("CRE")), first(10))))
                .containsExactly("Crème store");
    }

    @Test
    void devices_are_listed_by_their_ids() {
        assertListsByIds(ids -> new DeviceQuery(Optional.of(ids), Optional.empty(), Optional.empty(), first(10)));
    }

    @Test
    void devices_of_all_owners_are_found_by_name() {
        add(1, device(OWNER, "Cold store"));
        add(2, device(OTHER, "cold STORE"));
        add(3, device(OTHER, "Cold store 2"));

        assertThat(repository().named(CaseInsensitiveText.of("Cold Store")))
                .extracting(Entity::id)
                .containsExactlyInAnyOrder(id(1), id(2));
    }

    @Test
    void kept_device_is_the_stored_one() {
        Entity<Device> added = add(1, device(OWNER, "Cold store"));

        assertThat(transactions()
                        .<Optional<Entity<Device>>>inTransaction(
                                () -> repository().keep(id(1))))
                .contains(added);
        assertThat(transactions()
                        .<Optional<Entity<Device>>>inTransaction(
                                () -> repository().keep(id(2))))
                .isEmpty();
    }

    @Test
    void token_leads_to_its_device_until_it_is_replaced() {
        Entity<Device> added = add(1, device(OWNER, "Cold store"));
        telemetry.tokens().put(id(1), hash("first"), NOW);
        telemetry.tokens().put(id(1), hash("second"), NOW);

        assertThat(telemetry.tokens().find(hash("first"))).isEmpty();
        assertThat(telemetry.tokens().find(hash("second"))).contains(added);
    }

    @Test
    void token_of_an_inactive_device_leads_nowhere() {
        add(5, sample(5));
        telemetry.tokens().put(id(5), hash("secret"), NOW);

        assertThat(telemetry.tokens().find(hash("secret"))).isEmpty();
    }

    @Test
    void removed_token_leads_nowhere() {
        add(1, device(OWNER, "Cold store"));
        telemetry.tokens().put(id(1), hash("secret"), NOW);

        assertThat(telemetry.tokens().remove(id(1))).isTrue();
        assertThat(telemetry.tokens().remove(id(1))).isFalse();
        assertThat(telemetry.tokens().find(hash("secret"))).isEmpty();
    }

    @Test
    void token_is_deleted_with_its_device() {
        add(1, device(OWNER, "Cold store"));
        telemetry.tokens().put(id(1), hash("secret"), NOW);

        repository().remove(id(1), 1);

        assertThat(telemetry.tokens().find(hash("secret"))).isEmpty();
    }

    @Test
    void unknown_device_gets_no_token() {
        assertThatThrownBy(() -> telemetry.tokens().put(id(1), hash("secret"), NOW))
                .isInstanceOf(NotFound.class);
    }

    private List<String> names(DeviceQuery query) {
        return repository().list(query).items().stream()
                .map(device -> device.entity().state().name())
                .toList();
    }

    private static SecretHash hash(String secret) {
        return SecretHash.of(secret);
    }

    private static Device device(Id<User> owner, String name) {
        return new Device(
                Optional.of(owner),
                name,
                Optional.empty(),
                Optional.empty(),
                TemperatureUnit.CELSIUS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
