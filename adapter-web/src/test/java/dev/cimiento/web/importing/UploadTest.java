package dev.cimiento.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.ApiTest;
import dev.cimiento.web.shared.BareApi;
import dev.cimiento.web.shared.EchoController;
import dev.cimiento.web.shared.RawConnection;
import dev.cimiento.web.shared.ReceivedResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The limits on uploads, and the deletion of uploaded files. */
@Timeout(60)
@SpringBootTest(
        classes = BareApi.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "cimiento.web.max-upload-size=1MB",
            "cimiento.web.upload-timeout=400ms",
            "cimiento.web.max-uploads=1",
            "cimiento.web.max-frequent-uploads=1",
            "server.tomcat.connection-timeout=600ms"
        })
class UploadTest extends ApiTest {

    private static final Path DIRECTORY = newDirectory();

    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry registry) {
        registry.add("cimiento.web.upload-directory", DIRECTORY::toString);
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("uploads");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private ReceivedResponse upload(byte[] file) {
        return api.send("POST", EchoController.UPLOAD, file, "Content-Type", "text/csv");
    }

    private static String head(String length) {
        return "POST " + EchoController.UPLOAD + " HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\n" + length
                + "\r\n\r\n";
    }

    private static void assertNoFileIsLeft() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void uploaded_file_can_be_read_twice_and_is_deleted_afterwards() throws Exception {
        byte[] file = new byte[1_048_576];
        Arrays.fill(file, (byte) 'x');

        assertThat(upload(file).body()).isEqualTo("2097152");
        assertNoFileIsLeft();
    }

    @Test
    void file_that_is_too_large_is_rejected_with_and_without_an_announced_length() throws Exception {
        assertThat(upload(new byte[1_048_577]).status()).isEqualTo(413);
        String chunk = "10000\r\n" + "x".repeat(65_536) + "\r\n";
        assertThat(RawConnection.response(port, head("Transfer-Encoding: chunked") + chunk.repeat(17) + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
        assertNoFileIsLeft();
    }

    @Test
    void slow_or_interrupted_upload_times_out() throws Exception {
        try (RawConnection connection = new RawConnection(port)) {
            connection.send(head("Content-Length: 100"));
            for (int sent = 0; sent < 90 && !connection.hasAnswer(); sent++) {
                connection.send("x");
                Thread.sleep(20);
            }
            assertThat(connection.until("\r\n")).startsWith("HTTP/1.1 408");
        }
        try (RawConnection connection = new RawConnection(port)) {
            connection.send(head("Content-Length: 100") + "x");
            assertThat(connection.rest()).startsWith("HTTP/1.1 408");
        }
        assertNoFileIsLeft();
    }

    @Test
    void upload_without_permission_is_rejected_unread_and_occupies_no_slot() throws Exception {
        RawConnection slow = occupyOnlySlot();
        try (RawConnection refused = new RawConnection(port)) {
            refused.send(head("Content-Length: 100").replace(EchoController.UPLOAD, EchoController.CLOSED));
            assertThat(refused.until("\r\n")).startsWith("HTTP/1.1 401");
        } finally {
            slow.close();
        }
    }

    @Test
    void aborted_upload_releases_its_slot() throws Exception {
        occupyOnlySlot().close();

        assertThat(uploadWhenSlotIsFree().body()).isEqualTo("2");
    }

    @Test
    void frequent_uploads_have_slots_of_their_own_and_get_429_beyond() throws Exception {
        RawConnection slow = new RawConnection(port);
        ReceivedResponse beside = upload(EchoController.FREQUENT);
        while (beside.status() != 429) {
            slow.close();
            slow = new RawConnection(port);
            slow.send(head("Content-Length: 100").replace(EchoController.UPLOAD, EchoController.FREQUENT) + "x");
            beside = upload(EchoController.FREQUENT);
        }
        assertThat(beside.header("Retry-After")).isEqualTo("1");
        assertThat(uploadWhenSlotIsFree().status()).isEqualTo(200);
        slow.close();
    }

    private ReceivedResponse upload(String path) {
        return api.send("POST", path, "y".getBytes(StandardCharsets.UTF_8), "Content-Type", "text/csv");
    }

    /** Opens connections until one occupies the only upload slot with an unfinished upload. */
    private RawConnection occupyOnlySlot() throws IOException {
        while (true) {
            RawConnection slow = new RawConnection(port);
            slow.send(head("Content-Length: 100") + "x");
            ReceivedResponse beside = upload("y".getBytes(StandardCharsets.UTF_8));
            if (beside.status() == 503) {
                assertThat(beside.header("Retry-After")).isEqualTo("1");
                return slow;
            }
            slow.close();
        }
    }

    /** Repeats an upload until a slot is free, because a slot is released a moment after the response. */
    private ReceivedResponse uploadWhenSlotIsFree() {
        ReceivedResponse response = upload("y".getBytes(StandardCharsets.UTF_8));
        while (response.status() == 503) {
            response = upload("y".getBytes(StandardCharsets.UTF_8));
        }
        return response;
    }

    @Test
    void upload_is_rejected_without_disk_space_and_succeeds_later() throws Exception {
        Path away = DIRECTORY.resolveSibling(DIRECTORY.getFileName() + "-away");
        Files.move(DIRECTORY, away);
        try {
            ReceivedResponse refused = upload("y".getBytes(StandardCharsets.UTF_8));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text("detail")).isEqualTo("There is no space for the file at the moment.");
        } finally {
            Files.move(away, DIRECTORY);
        }
        assertThat(uploadWhenSlotIsFree().status()).isEqualTo(200);
    }
}
