package dev.cimiento.bootstrap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.bootstrap.account.SharedServer;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Devices and readings in the whole program, on a database on which the server has no right to create tables. */
class TelemetryTest {

    private static final RunningServer SERVER = SharedServer.get();
    private static final String READING = "[{\"time\": \"1999-12-31T23:59:59Z\", \"temperature\": -1.5}]";

    @Test
    void device_sends_readings_with_its_own_token_and_can_do_nothing_else() {
        String device = created("Cold store");
        String token = issuedToken(device);

        assertThat(send(token, "POST", device + "/readings", READING).body()).contains("\"stored\":1");
        assertThat(send(token, "POST", device + "/readings", READING).body()).contains("\"existing\":1");
        assertThat(Stream.of(device, device + "/readings", "/api/v1/products", "/api/v1/users/me"))
                .allSatisfy(path ->
                        assertThat(send(token, "GET", path, "").statusCode()).isEqualTo(403));
        assertThat(send(token, "PUT", device, "{\"name\": \"Warm store\"}").statusCode())
                .isEqualTo(403);
        assertThat(send(SERVER.adminToken(), "GET", device, "").body()).contains("\"temperature\":-1.50");

        assertThat(send(issuedToken(device), "POST", device + "/readings", READING)
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(token, "POST", device + "/readings", READING).statusCode())
                .isEqualTo(401);
    }

    @Test
    void device_reaches_no_other_device_and_users_see_only_their_own() {
        String user = SharedServer.signUp("telemetry");
        String device = created("Store of the admin");
        String other = created("Other store of the admin");

        assertThat(send(issuedToken(device), "POST", other + "/readings", READING)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Stream.of(device, device + "/readings", device + "/readings/buckets"))
                .allSatisfy(path ->
                        assertThat(send(user, "GET", path, "").statusCode()).isEqualTo(404));
        assertThat(send(user, "POST", device + "/token", "").statusCode()).isEqualTo(404);
        assertThat(send(user, "GET", "/api/v1/devices", "").body()).contains("\"items\":[]");
    }

    /** Returns the path of a new device of the admin. */
    private static String created(String name) {
        return "/api/v1/devices/" + SERVER.created("/api/v1/devices", "{\"name\": \"" + name + "\"}");
    }

    private static String issuedToken(String device) {
        return RunningServer.json(send(SERVER.adminToken(), "POST", device + "/token", ""))
                .get("token")
                .asString();
    }

    private static HttpResponse<String> send(String token, String method, String path, String json) {
        return SERVER.anonymously(method, path, json, "Authorization", "Bearer " + token);
    }
}
