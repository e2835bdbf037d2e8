package dev.cimiento.application.account.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.account.AccountUseCases;
import dev.cimiento.application.account.signin.SignedIn;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Creation of the first admin. */
class FirstAdminTest {

    private final AccountUseCases world = new AccountUseCases();

    @Test
    void first_admin_is_created_only_where_there_is_no_admin() {
        EmailAddress root = new EmailAddress("root@example.org");

        List<Boolean> made = ConcurrentWork.run(4, number -> world.firstAdmin.ensure(root, AccountUseCases.PASSWORD));

        assertThat(made).containsOnlyOnce(true);
        assertThat(world.actor(world.signIn("root")).may(AccountUseCases.ELSEWHERE))
                .isTrue();
        assertThat(world.firstAdmin.ensure(new EmailAddress("b@example.org"), AccountUseCases.PASSWORD))
                .isFalse();
    }

    @Test
    void account_with_the_address_of_the_first_admin_becomes_the_admin() {
        world.signedUp("root");
        SignedIn stranger = world.signIn("root");

        boolean made = world.firstAdmin.ensure(new EmailAddress("root@example.org"), "the operator's own secret");

        assertThat(made).isTrue();
        assertThatThrownBy(() -> world.signIn("root")).isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> world.actor(stranger)).isInstanceOf(Unauthenticated.class);
        assertThat(world.firstAdmin.isMissing()).isFalse();
        assertThat(world.recorded()).contains(AuditAction.ROLE_CHANGED);
    }
}
