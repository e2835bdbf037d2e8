package dev.cimiento.domain.account.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.token.OneTimeToken;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.RepositoryContract;
import dev.cimiento.domain.shared.text.SearchText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of user repositories. */
public abstract class UserRepositoryContract extends RepositoryContract<User, Entity<User>, UserQuery, UserSort> {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private AccountAdapter store;

    protected abstract AccountAdapter adapter();

    @BeforeEach
    void openStore() {
        store = adapter();
    }

    @Override
    protected UserRepository repository() {
        return store.users();
    }

    @Override
    protected Transactions transactions() {
        return store.transactions();
    }

    @Override
    protected User sample(int number) {
        String name = (number % 2 == 0 ? "Élise " : "ella ") + (number * 37 % 100);
        return new User(
                new EmailAddress("User" + number + "@example.org"),
                name,
                number % 3 == 0 ? Role.ADMIN : Role.USER,
                number % 5 != 0,
                number % 2 == 0);
    }

    @Override
    protected UserQuery all(PageRequest<UserSort> page) {
        return new UserQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), page);
    }

    @Override
    protected List<UserSort> sorts() {
        return List.of(UserSort.values());
    }

    @Test
    void address_is_unique_regardless_of_case_and_stored_as_it_was_typed() {
        add(1, named("Ada.Lovelace@Example.org", "Ada"));

        assertThatThrownBy(() -> add(2, named("ada.lovelace@example.ORG", "Other")))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.rule()).isEqualTo("email-taken"));
        assertThat(repository().find(new EmailAddress("ADA.LOVELACE@EXAMPLE.ORG")))
                .map(user -> user.state().email().typed())
                .contains("Ada.Lovelace@Example.org");
        assertThat(repository().find(new EmailAddress("nobody@example.org"))).isEmpty();
    }

    @Test
    void concurrent_additions_of_users_with_the_same_address_succeed_once() {
        List<Boolean> added = ConcurrentWork.run(8, number -> {
            try {
                add(number, named("same@example.org", "Nr. " + number));
                return true;
            } catch (Conflict taken) {
                return false;
            }
        });

        assertThat(added).containsOnlyOnce(true);
        assertThat(repository().list(all(first(10))).items()).hasSize(1);
    }

    @Test
    void users_are_found_by_words_of_their_name_and_address_by_role_and_by_active_flag() {
        add(1, named("ada@analytical.example.org", "Ada Lovelace"));
        add(2, new User(new EmailAddress("charles@example.org"), "Charles Babbage", Role.ADMIN, true, true));
        add(3, new User(new EmailAddress("old@example.org"), "Old Admin", Role.ADMIN, false, true));

        assertThat(names(Optional.of("LOVE"), Optional.empty(), Optional.empty()))
                .containsExactly("Ada Lovelace");
        assertThat(names(Optional.of("charles@exam"), Optional.empty(), Optional.empty()))
                .containsExactly("Charles Babbage");
        assertThat(names(Optional.empty(), Optional.of(Role.ADMIN), Optional.empty()))
                .containsExactly("Charles Babbage", "Old Admin");
        assertThat(names(Optional.empty(), Optional.of(Role.ADMIN), Optional.of(false)))
                .containsExactly("Old Admin");
    }

    @Test
    void users_are_locked_together_with_all_active_admins() {
        add(1, named("ada@example.org", "Ada"));
        add(2, new User(new EmailAddress("charles@example.org"), "Charles", Role.ADMIN, true, false));
        add(3, new User(new EmailAddress("old@example.org"), "Old", Role.ADMIN, false, true));

        assertThat(lockedWith(Set.of())).containsExactly(id(2));
        assertThat(lockedWith(Set.of(id(3), id(2)))).containsExactly(id(2), id(3));
        assertThat(transactions().inTransaction(() -> repository().lock(id(2)))).isEqualTo(find(id(2)));
    }

    @Test
    void admins_that_demote_themselves_concurrently_leave_one_admin() {
        for (int number = 1; number <= 4; number++) {
            add(number, admin(number, Role.ADMIN));
        }

        ConcurrentWork.run(4, number -> demote(number + 1));

        assertThat(names(Optional.empty(), Optional.of(Role.ADMIN), Optional.empty()))
                .hasSize(1);
    }

    private List<Id<User>> lockedWith(Set<Id<User>> ids) {
        return transactions().inTransaction(() -> repository().lockWithActiveAdmins(ids)).stream()
                .map(Entity::id)
                .toList();
    }

    private boolean demote(int number) {
        return transactions().inTransaction(() -> {
            boolean another = repository().lockWithActiveAdmins(Set.of()).size() > 1;
            if (another) {
                Entity<User> present = find(id(number)).orElseThrow();
                repository().update(present.changedTo(admin(number, Role.USER), NOW));
            }
            return another;
        });
    }

    @Test
    void password_sessions_and_tokens_are_deleted_with_their_user() {
        add(1, named("ada@example.org", "Ada"));
        Id<User> ada = id(1);
        Session session = Session.begun(new Id<>(ada.value()), ada, NOW, Optional.empty(), Optional.empty());
        store.passwords().set(ada, "hash", NOW);
        store.sessions().begin(session, SecretHash.of("refresh"));
        store.oneTimeTokens()
                .put(OneTimeToken.of(ada, OneTimeToken.Purpose.PASSWORD_RESET, "link", new Id<>(ada.value()), NOW));

        repository().remove(ada, 1);

        assertThat(store.passwords().find(ada)).isEmpty();
        assertThat(store.sessions().list(ada, NOW)).isEmpty();
        assertThat(store.oneTimeTokens().find(SecretHash.of("link"), OneTimeToken.Purpose.PASSWORD_RESET, NOW))
                .isEmpty();
    }

    @Test
    void users_are_listed_by_their_ids() {
        assertListsByIds(ids ->
                new UserQuery(Optional.of(ids), Optional.empty(), Optional.empty(), Optional.empty(), first(10)));
    }

    private List<String> names(Optional<String> text, Optional<Role> role, Optional<Boolean> active) {
        UserQuery query = new UserQuery(Optional.empty(), text.map(SearchText::new), role, active, first(10));
        return repository().list(query).items().stream()
                .map(user -> user.state().fullName())
                .toList();
    }

    private static User named(String email, String name) {
        return new User(new EmailAddress(email), name, Role.USER, true, false);
    }

    private static User admin(int number, Role role) {
        return new User(new EmailAddress("admin" + number + "@example.org"), "Admin " + number, role, true, true);
    }
}
