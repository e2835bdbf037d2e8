package dev.cimiento.bootstrap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cimiento.bootstrap.RunningServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests the pages of devices in a real browser. Screenshots are in {@code target/screenshots}. */
@Tag("browser")
class DevicePagesBrowserTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static @Nullable RunningServer server;
    private static @Nullable Browser browser;
    private static String freezer = "";

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(
                Browser.installed().isPresent(),
                "No Chromium is installed, so the pages are not tested. Install it, for example: apt-get install chromium");
        server = new RunningServer();
        freezer = server.created("/api/v1/devices", """
                {"name": "Cold store 3", "location": "Hall B", "unit": "celsius", "lowLimit": -25, "highLimit": -18,
                 "reportingSeconds": 300, "active": true}""");
        server.created("/api/v1/devices", """
                {"name": "Office", "unit": "celsius", "active": true}""");
        Instant now = now();
        String readings = IntStream.rangeClosed(0, 24 * 12)
                .mapToObj(i -> "{\"time\": \"%s\", \"temperature\": %d.%02d}"
                        .formatted(now.minus(5L * i, ChronoUnit.MINUTES), i == 0 ? -16 : -20 - i % 4, i % 100))
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(server.post("/api/v1/devices/" + freezer + "/readings", readings)
                        .statusCode())
                .isEqualTo(200);
        browser = Browser.start(Browser.installed().orElseThrow(), Path.of("target/browser"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void signIn() {
        browser().setOffline(false);
        browser().resize(1100, 760);
        browser().setDark(false);
        browser().setZone("Europe/Madrid");
        browser().open(url(""));
        browser().await("document.querySelector('form, .cards')");
        if (browser()
                .evaluate("String(document.querySelector('form') !== null)")
                .equals("true")) {
            browser().await("document.activeElement.name === 'email'");
            browser().type(RunningServer.ADMIN.typed());
            browser().press("Tab");
            browser().type(RunningServer.PASSWORD);
            browser().press("Enter");
        }
        browser().await("document.querySelectorAll('.cards [data-device]').length >= 2");
    }

    @AfterEach
    void has_no_errors() {
        assertThat(browser().errors()).isEmpty();
    }

    @Test
    void list_shows_last_values_states_and_curves() {
        browser().await("document.querySelector('.spark path')");
        browser().screenshot(SCREENSHOTS.resolve("list.png"));

        assertThat(browser().spoken())
                .contains("heading: Cold store 3", "link: Office", "Too high", "No readings yet", "-16.0 °C")
                .contains("image: Last 24 hours: ");
    }

    @Test
    void device_has_a_curve_with_zoom_by_keyboard_and_a_table() {
        browser().open(url("#/device/" + freezer));
        browser().await("document.querySelector('.chart canvas')");
        browser().screenshot(SCREENSHOTS.resolve("device.png"));
        assertThat(browser().spoken())
                .contains("heading: Cold store 3", "Temperature of Cold store 3 from ", "button: Zoom in")
                .contains("limits: -25.0 °C to -18.0 °C", "Times in Europe/Madrid.");

        browser().evaluate("document.querySelector('.chart').focus()");
        browser().press("+");
        browser().await("location.hash.includes('from=') && document.activeElement.matches('.chart')");
        browser().click("summary");
        assertThat(browser().evaluate("String(document.querySelectorAll('tbody tr').length)"))
                .isNotEqualTo("0");
        browser().screenshot(SCREENSHOTS.resolve("zoomed.png"));
    }

    @Test
    void new_reading_appears_without_a_reload() {
        String silent = server().created("/api/v1/devices", """
                {"name": "Attic", "unit": "fahrenheit", "active": true}""");
        browser().open(url("#/device/" + silent));
        browser().await("document.querySelector('.notice.empty')");
        browser().screenshot(SCREENSHOTS.resolve("empty.png"));
        assertThat(browser().spoken()).contains("heading: No readings", "No readings yet");

        String reading = "[{\"time\": \"%s\", \"temperature\": 20}]".formatted(now());
        assertThat(server().post("/api/v1/devices/" + silent + "/readings", reading)
                        .statusCode())
                .isEqualTo(200);
        browser().await("document.querySelector('.now').innerText.includes('68.0 °F')");
        browser().await("document.querySelector('.chart canvas')");
    }

    @Test
    void pages_fit_a_phone_and_follow_the_dark_mode() {
        browser().resize(390, 844);
        browser().setDark(true);
        browser().open(url("#/device/" + freezer));
        browser().await("document.querySelector('.chart canvas')");
        browser().screenshot(SCREENSHOTS.resolve("phone-dark.png"));

        assertThat(browser().evaluate("String(document.documentElement.scrollWidth)"))
                .isEqualTo("390");
        assertThat(browser().evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(17, 22, 26)");
        browser().open(url("#/"));
        browser().await("document.querySelector('.spark path')");
        browser().screenshot(SCREENSHOTS.resolve("phone-list.png"));
        assertThat(browser().evaluate("String(document.documentElement.scrollWidth)"))
                .isEqualTo("390");
    }

    @Test
    void unreachable_server_is_explained_and_can_be_tried_again() {
        browser().setOffline(true);
        browser().evaluate("location.hash = '#/device/" + freezer + "'");
        browser().await("document.querySelector('.notice.error')");
        browser().screenshot(SCREENSHOTS.resolve("error.png"));
        assertThat(browser().spoken()).contains("alert", "The server cannot be reached", "button: Try again");

        browser().setOffline(false);
        browser().click(".notice button");
        browser().await("document.querySelector('.chart canvas')");
    }

    @Test
    void unknown_device_is_explained() {
        browser().open(url("#/device/00000000-0000-7000-8000-000000000000"));

        browser().await("document.querySelector('.notice')");
        assertThat(browser().spoken()).contains("heading: No such device", "link: Show all devices");
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String url(String fragment) {
        return "http://localhost:" + server().port() + "/devices" + fragment;
    }

    private static RunningServer server() {
        return Objects.requireNonNull(server);
    }

    private static Browser browser() {
        return Objects.requireNonNull(browser);
    }
}
