package dev.cimiento.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.audit.AuditQuery;
import dev.cimiento.domain.account.audit.AuditSort;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserQuery;
import dev.cimiento.domain.account.user.UserSort;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Direction;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Position;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.shared.repository.SortKey;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.shared.text.SearchText;
import dev.cimiento.persistence.Persistence;
import dev.cimiento.persistence.account.audit.AuditMapper;
import dev.cimiento.persistence.account.user.UserMapper;
import dev.cimiento.persistence.shared.StatementPlan;
import dev.cimiento.persistence.shared.TestPersistence;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that each filter alone, and each sort order alone, is served by an index: for users and audit events. */
class AccountPlansTest {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    private static final Id<User> SOME = new Id<>(new UUID(0x0190000000007000L, 0x8000000000000007L));
    private static final Instant MIDDLE = Instant.parse("2026-01-05T00:00:00Z");

    @BeforeAll
    static void fillTables() {
        PERSISTENCE.sql().sql("""
                insert into users (
                       id, version, created_at, updated_at, email, email_key, full_name, full_name_folded, search, role,
                       active, email_verified)
                select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
                       1,
                       timestamptz '2026-01-01' + n * interval '1 minute',
                       timestamptz '2026-01-01' + n * interval '1 minute',
                       'u' || n || '@example.org',
                       'u' || n || '@example.org',
                       'User ' || n,
                       'user ' || n,
                       ('user:1 ' || n || ':2')::tsvector,
                       case when n % 1000 = 0 then 'admin' else 'user' end,
                       n % 100 <> 0,
                       true
                  from generate_series(1, 20000) as n
                """).update();
        PERSISTENCE.sql().sql("""
                insert into audit_events (id, occurred_at, action, actor, actor_id, user_id)
                select ('01900000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid,
                       timestamptz '2026-01-01' + n * interval '1 minute',
                       case when n % 100 = 0 then 'role-changed' else 'signed-in' end,
                       'user',
                       ('01900000-0000-7000-8000-' || lpad(to_hex(n % 200), 12, '0'))::uuid,
                       ('01900000-0000-7000-8000-' || lpad(to_hex(n % 200), 12, '0'))::uuid
                  from generate_series(1, 20000) as n
                """).update();
        PERSISTENCE.sql().sql("vacuum analyze users").update();
        PERSISTENCE.sql().sql("vacuum analyze audit_events").update();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("users")
    void users_are_listed_by_an_index(String name, UserQuery query, String index) throws SQLException {
        assertThat(plan(UserMapper.class, query)).contains(index).doesNotContain("Seq Scan");
    }

    static Stream<Arguments> users() {
        PageRequest<UserSort> first = PageRequest.first(UserSort.NAME, 20);
        UserQuery byText = new UserQuery(
                Optional.of(new SearchText("user 12345 u12345")), Optional.empty(), Optional.empty(), first);
        UserQuery byRole = new UserQuery(Optional.empty(), Optional.of(Role.ADMIN), Optional.empty(), first);
        UserQuery byActive = new UserQuery(Optional.empty(), Optional.empty(), Optional.of(false), first);
        Stream<Arguments> filters = Stream.of(
                Arguments.of("text", byText, "users_search_idx"),
                Arguments.of("role", byRole, "users_role_idx"),
                Arguments.of("active", byActive, "users_active_idx"));
        Stream<Arguments> orders = Stream.concat(
                pages(UserSort.NAME, FoldedText.of("user 5"))
                        .map(page -> Arguments.of("name", all(page), "users_name_idx")),
                pages(UserSort.CREATED, MIDDLE).map(page -> Arguments.of("created", all(page), "users_created_idx")));
        return Stream.concat(filters, orders);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void audit_events_are_listed_by_an_index(String name, AuditQuery query, String index) throws SQLException {
        assertThat(plan(AuditMapper.class, query)).contains(index).doesNotContain("Seq Scan");
    }

    static Stream<Arguments> events() {
        Optional<Id<User>> some = Optional.of(SOME);
        Optional<Id<User>> anybody = Optional.empty();
        Optional<AuditAction> any = Optional.empty();
        return pages(AuditSort.OCCURRED, MIDDLE)
                .flatMap(page -> Stream.of(
                        Arguments.of("all", events(anybody, anybody, any, page), "audit_events_occurred_idx"),
                        Arguments.of("by whom", events(some, anybody, any, page), "audit_events_actor_idx"),
                        Arguments.of("to whom", events(anybody, some, any, page), "audit_events_user_idx"),
                        Arguments.of(
                                "what",
                                events(anybody, anybody, Optional.of(AuditAction.ROLE_CHANGED), page),
                                "audit_events_action_idx")));
    }

    /** Returns first and later pages in both directions. */
    private static <S extends SortKey<?>> Stream<PageRequest<S>> pages(S sort, Comparable<?> middle) {
        return Stream.of(Direction.values())
                .flatMap(direction -> Stream.of(Position.START, new Position.After(middle, SOME))
                        .map(from -> new PageRequest<>(sort, direction, from, 20, false)));
    }

    private static UserQuery all(PageRequest<UserSort> page) {
        return new UserQuery(Optional.empty(), Optional.empty(), Optional.empty(), page);
    }

    private static AuditQuery events(
            Optional<Id<User>> actor,
            Optional<Id<User>> user,
            Optional<AuditAction> action,
            PageRequest<AuditSort> page) {
        return new AuditQuery(actor, user, action, Optional.empty(), Optional.empty(), page);
    }

    private static String plan(Class<?> mapper, Query<?> query) throws SQLException {
        return StatementPlan.of(
                PERSISTENCE.dataSource(), Persistence.mappers(), mapper.getName() + ".page", Map.of("query", query));
    }
}
