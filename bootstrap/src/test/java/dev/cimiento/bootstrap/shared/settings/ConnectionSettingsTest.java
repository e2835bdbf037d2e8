package dev.cimiento.bootstrap.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.DatabaseUrl;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionSettingsTest {

    private static final DatabaseUrl URL = DatabaseUrl.parse("postgresql://app@db.example.com/shop");

    @Test
    void every_wait_of_a_request_has_a_limit() {
        assertThat(limited(Map.of(), URL))
                .contains("connectTimeout=2", "loginTimeout=3", "socketTimeout=8", "tcpKeepAlive=true")
                .contains("statement_timeout%3D5000", "lock_timeout%3D2000")
                .contains("idle_in_transaction_session_timeout%3D10000");
    }

    @Test
    void long_work_has_time_outs_for_connecting_only() {
        assertThat(ConnectionSettings.of(Settings.of(Map.of())).reachable(URL).jdbcUrl())
                .contains("connectTimeout=2", "loginTimeout=3")
                .doesNotContain("socketTimeout", "statement_timeout");
    }

    @Test
    void parameters_in_the_database_url_take_precedence() {
        DatabaseUrl own = URL.withParameter("socketTimeout", "60").withParameter("options", "-c lock_timeout=1");

        assertThat(limited(Map.of(), own))
                .contains("socketTimeout=60")
                .doesNotContain("socketTimeout=8")
                .containsPattern("lock_timeout%3D2000.*lock_timeout%3D1$|lock_timeout%3D2000.*lock_timeout%3D1&");
    }

    @Test
    void disabled_limits_are_not_sent() {
        Map<String, String> off = Map.of(
                "DB_SOCKET_TIMEOUT", "0",
                "DB_STATEMENT_TIMEOUT", "0",
                "DB_LOCK_TIMEOUT", "0",
                "DB_IDLE_IN_TRANSACTION_TIMEOUT", "0");

        assertThat(limited(off, URL)).doesNotContain("socketTimeout", "options", "timeout%3D");
    }

    @ParameterizedTest
    @CsvSource({
        "DB_POOL_WAIT, 100ms, DB_POOL_WAIT must be at least 250ms.",
        "DB_VALIDATION_TIMEOUT, 2s, DB_VALIDATION_TIMEOUT must be shorter than DB_POOL_WAIT.",
        "DB_MAX_LIFETIME, 1m, DB_KEEPALIVE must be shorter than DB_MAX_LIFETIME.",
        "DB_SOCKET_TIMEOUT, 5s, DB_STATEMENT_TIMEOUT must be shorter than DB_SOCKET_TIMEOUT.",
        "DB_LONG_STATEMENT_TIMEOUT, 600h, DB_LONG_STATEMENT_TIMEOUT must be at most 576h.",
        "DB_POOL_SIZE, 0, 'DB_POOL_SIZE must be a number between 1 and 1000, not 0.'",
        "DB_START_WAIT, soon, 'DB_START_WAIT must be a duration such as 500ms, 5s or 10m, not soon.'",
    })
    void invalid_connection_setting_is_reported_by_name(String name, String value, String message) {
        assertThatThrownBy(() -> ConnectionSettings.of(Settings.of(Map.of(name, value))))
                .isInstanceOf(SettingsException.class)
                .hasMessage(message);
    }

    private static String limited(Map<String, String> settings, DatabaseUrl url) {
        return ConnectionSettings.of(Settings.of(settings)).limited(url).jdbcUrl();
    }
}
