package dev.cimiento.domain.account.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.AccountContract;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Direction;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of audit logs. */
public abstract class AuditLogContract extends AccountContract {

    private final Id<User> ada = ids.next();
    private final Id<User> admin = ids.next();

    @Test
    void audit_events_are_listed_page_by_page_newest_first() {
        List<AuditEvent> recorded = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            recorded.add(0, record(AuditAction.SIGNED_IN, ada, NOW.plusSeconds(number / 2)));
        }

        List<AuditEvent> read = new ArrayList<>();
        Optional<Position> next = Optional.of(Position.START);
        while (next.isPresent()) {
            Page<AuditEvent> page = store.audit().list(query(all(), next.get()));
            read.addAll(page.items());
            next = page.next();
        }

        assertThat(read).isEqualTo(recorded);
        assertThat(store.audit().list(query(all(), Position.START)).total()).hasValue(7);
    }

    @Test
    void audit_events_are_found_by_actor_user_action_and_period() {
        AuditEvent signedIn = record(AuditAction.SIGNED_IN, ada, NOW);
        AuditEvent demoted = record(AuditAction.ROLE_CHANGED, admin, NOW.plusSeconds(60));

        assertThat(found(new Filter(Optional.of(admin), Optional.empty(), Optional.empty(), Optional.empty())))
                .containsExactly(demoted);
        assertThat(found(new Filter(Optional.empty(), Optional.of(ada), Optional.empty(), Optional.empty())))
                .containsExactly(demoted, signedIn);
        assertThat(found(new Filter(
                        Optional.empty(), Optional.empty(), Optional.of(AuditAction.SIGNED_IN), Optional.empty())))
                .containsExactly(signedIn);
        assertThat(found(new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(NOW))))
                .containsExactly(signedIn);
    }

    @Test
    void oldest_events_are_removed_a_few_at_a_time() {
        record(AuditAction.SIGNED_UP, ada, NOW.minus(DAY.multipliedBy(3)));
        record(AuditAction.SIGNED_IN, ada, NOW.minus(DAY.multipliedBy(2)));
        AuditEvent young = record(AuditAction.SIGNED_OUT, ada, NOW);

        assertThat(store.audit().removeBefore(NOW, 1)).isEqualTo(1);
        assertThat(found(new Filter(
                        Optional.empty(), Optional.empty(), Optional.of(AuditAction.SIGNED_UP), Optional.empty())))
                .isEmpty();
        assertThat(store.audit().removeBefore(NOW, 10)).isEqualTo(1);
        assertThat(found(all())).containsExactly(young);
    }

    @Test
    void audit_event_is_rolled_back_with_its_transaction() {
        assertThatThrownBy(() -> store.transactions().inTransaction(() -> {
                    record(AuditAction.SIGNED_IN, ada, NOW);
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");

        assertThat(found(all())).isEmpty();
    }

    private AuditEvent record(AuditAction action, Id<User> actor, Instant at) {
        AuditEvent event = new AuditEvent(
                ids.next(),
                at,
                action,
                "user",
                Optional.of(actor),
                Optional.of(ada),
                Optional.of("192.0.2.1"),
                Optional.empty());
        store.audit().record(event);
        return event;
    }

    private List<AuditEvent> found(Filter filter) {
        return store.audit().list(query(filter, Position.START)).items();
    }

    private static Filter all() {
        return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static AuditQuery query(Filter filter, Position from) {
        return new AuditQuery(
                filter.actor(),
                filter.user(),
                filter.action(),
                filter.at(),
                filter.at().map(at -> at.plusSeconds(1)),
                new PageRequest<>(AuditSort.OCCURRED, Direction.DESCENDING, from, 3, true));
    }

    private record Filter(
            Optional<Id<User>> actor, Optional<Id<User>> user, Optional<AuditAction> action, Optional<Instant> at) {}
}
