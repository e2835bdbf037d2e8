package dev.cimiento.bootstrap.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.bootstrap.account.SharedServer;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.MovableClock;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The procedure in {@code docs/how-to/operate.md}: servers restart one by one, so two steps serve at the same time. */
class KeyRotationTest {

    private static final Id<User> USER = new Id<>(UUID.randomUUID());
    private static final Id<Session> SESSION = new Id<>(UUID.randomUUID());
    private static final String OLD = RunningServer.SIGNING_KEY;
    private static final String NEW = SigningKey.generate();

    private static final Map<String, String> BEFORE = Map.of("SIGNING_KEY", OLD);
    private static final Map<String, String> ANNOUNCED = Map.of("SIGNING_KEY", OLD, "SIGNING_KEY_NEXT", NEW);
    private static final Map<String, String> SWAPPED = Map.of("SIGNING_KEY", NEW, "SIGNING_KEY_PREVIOUS", OLD);
    private static final Map<String, String> AFTER = Map.of("SIGNING_KEY", NEW);
    private static final List<Map<String, String>> STEPS = List.of(BEFORE, ANNOUNCED, SWAPPED, AFTER);

    private final MovableClock clock = new MovableClock();

    @Test
    void servers_in_successive_steps_of_a_key_rotation_accept_each_others_tokens() {
        for (int step = 1; step < STEPS.size(); step++) {
            Map<String, String> earlier = STEPS.get(step - 1);
            Map<String, String> later = STEPS.get(step);

            assertThat(accepts(earlier, token(later))).as("step " + step).isTrue();
            assertThat(accepts(later, token(earlier))).as("step " + step).isTrue();
        }
    }

    @Test
    void token_of_an_unannounced_key_is_rejected_by_servers_that_have_not_restarted() {
        assertThat(accepts(BEFORE, token(SWAPPED))).isFalse();
    }

    /** A rolling restart runs servers of two successive steps on one database. The last step only removes a key. */
    @Test
    void running_servers_in_successive_steps_of_a_key_rotation_accept_each_others_tokens() {
        RunningServer before = SharedServer.get();
        try (RunningServer announced = beside(before, ANNOUNCED);
                RunningServer swapped = beside(before, SWAPPED)) {

            assertThat(status(announced, tokenOf(before))).isEqualTo(200);
            assertThat(status(before, tokenOf(announced))).isEqualTo(200);
            assertThat(status(swapped, tokenOf(announced))).isEqualTo(200);
            assertThat(status(announced, tokenOf(swapped))).isEqualTo(200);
            assertThat(status(before, tokenOf(swapped))).isEqualTo(401);
        }
    }

    private static RunningServer beside(RunningServer other, Map<String, String> keys) {
        Map<String, String> settings = new HashMap<>(keys);
        settings.put("DATABASE_URL", other.databaseAddress());
        return new RunningServer(settings);
    }

    private static String tokenOf(RunningServer server) {
        return server.token(RunningServer.ADMIN.typed());
    }

    private static int status(RunningServer server, String token) {
        return server.get("/api/v1/users/me", "Authorization", "Bearer " + token)
                .statusCode();
    }

    private String token(Map<String, String> settings) {
        return new JwtTokenIssuer(SigningKeys.of(Settings.of(settings)), clock).issue(USER, SESSION);
    }

    private boolean accepts(Map<String, String> settings, String token) {
        try {
            new AccessTokens(SigningKeys.of(Settings.of(settings)), clock).read(token);
            return true;
        } catch (Unauthenticated refused) {
            return false;
        }
    }
}
