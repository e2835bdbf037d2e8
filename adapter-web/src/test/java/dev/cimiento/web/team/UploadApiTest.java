package dev.cimiento.web.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.team.upload.StoredFile;
import dev.cimiento.web.shared.ApiTest;
import dev.cimiento.web.shared.RawConnection;
import dev.cimiento.web.shared.ReceivedResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = TeamApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class UploadApiTest extends ApiTest {

    @LocalServerPort
    private int serverPort;

    @ParameterizedTest
    @CsvSource({
        "notes.txt, Plain words, text/plain",
        "notes.md, # Title, text/markdown",
        "notes.txt, %PDF-1.7, application/pdf",
        "picture.png, no picture at all, text/plain",
        "page.pdf, <html><body>x</body></html>, text/html",
        "empty.txt, '', text/plain"
    })
    void media_type_is_found_by_the_content_whatever_the_client_says(String name, String content, String type) {
        ReceivedResponse stored = api.send("POST", uploads() + "?name=" + name, content, "Content-Type", "image/png");

        assertThat(stored.status()).as(stored.body()).isEqualTo(201);
        assertThat(stored.text("mediaType")).isEqualTo(type);
        assertThat(stored.json().path("size").asInt()).isEqualTo(content.length());
        assertThat(stored.text("state")).isEqualTo(type.matches("text/(plain|markdown)") ? "waiting" : "ready");
    }

    @Test
    void content_is_downloaded_as_an_attachment_that_no_browser_shows() {
        String upload = stored("Größe \"1\".html", "<script>alert(1)</script>");

        ReceivedResponse content = api.get(upload + "/content");

        assertThat(content.body()).isEqualTo("<script>alert(1)</script>");
        assertThat(content.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(content.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=");
        assertThat(content.header("Content-Length")).isEqualTo("25");
    }

    @Test
    void file_of_more_than_25_mebibytes_is_rejected_and_stores_nothing() {
        String uploads = uploads();

        ReceivedResponse large = api.send(
                "POST", uploads, new byte[StoredFile.MAX_SIZE + 1], "Content-Type", "application/octet-stream");

        assertThat(large.status()).isEqualTo(413);
        assertThat(api.get(uploads).json().path("items")).isEmpty();
        assertThat(api.send("POST", uploads, new byte[StoredFile.MAX_SIZE], "Content-Type", "application/octet-stream")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void upload_that_is_cut_off_stores_nothing() throws IOException {
        String uploads = uploads();

        RawConnection.response(
                serverPort,
                "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\nonly this".formatted(uploads));

        assertThat(api.get(uploads).json().path("items")).isEmpty();
    }

    @Test
    void name_and_members_of_a_file_change_and_its_content_does_not() {
        String uploads = uploads();
        String member =
                api.created(uploads.replace("/uploads", "/members"), "{\"name\": \"Scout\", \"role\": \"Finds\"}");
        String id = member.substring(member.lastIndexOf('/') + 1);
        String upload = uploads + "/"
                + api.send("POST", uploads + "?name=a.bin", "abc", "Content-Type", "x/y")
                        .text("id");
        String hash = api.get(upload).text("sha256");

        ReceivedResponse changed = api.patch(upload, "{\"name\": \"b.bin\", \"memberIds\": [\"" + id + "\"]}");

        assertThat(changed.text("name")).isEqualTo("b.bin");
        assertThat(changed.text("sha256"))
                .isEqualTo(hash)
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(api.get(uploads + "?memberId=" + id).json().path("items")).hasSize(1);
        assertThat(api.delete(member).status()).isEqualTo(204);
        assertThat(api.get(upload).json().path("memberIds")).isEmpty();
        assertThat(api.patch(upload, "{\"memberIds\": [\"" + UUID.randomUUID() + "\"]}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void files_of_another_team_are_not_found() {
        String upload = stored("a.txt", "a");
        String elsewhere = uploads() + upload.substring(upload.lastIndexOf('/'));

        assertThat(api.get(elsewhere).status()).isEqualTo(404);
        assertThat(api.get(elsewhere + "/content").status()).isEqualTo(404);
        assertThat(api.send("POST", "/api/v1/teams/" + TeamApi.FOREIGN_TEAM + "/uploads", "x", "Content-Type", "x/y")
                        .status())
                .isEqualTo(404);
    }

    private String stored(String name, String content) {
        String uploads = uploads();
        ReceivedResponse stored = api.send(
                "POST",
                uploads + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                content,
                "Content-Type",
                "application/octet-stream");
        return uploads + "/" + stored.text("id");
    }

    /** Returns the files of a new team. */
    private String uploads() {
        return api.created("/api/v1/teams", "{\"name\": \"t" + UUID.randomUUID() + "\"}") + "/uploads";
    }
}
