package dev.cimiento.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.DatabaseException;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerConnectionTest {

    /** The message AuthenticationCleartextPassword of the PostgreSQL protocol. */
    private static final byte[] ASK_IN_CLEAR_TEXT = {'R', 0, 0, 0, 8, 0, 0, 0, 3};

    /** The length of a request for encryption, which the response N declines. */
    private static final int REQUEST_FOR_ENCRYPTION = 8;

    private final StringBuffer heard = new StringBuffer();

    @Test
    void program_that_took_the_port_does_not_get_the_password(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("password"), "s3cret");
        ServerSocket impostor = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        CompletableFuture<Void> listening = CompletableFuture.runAsync(() -> listen(impostor));

        try (impostor) {
            assertThatThrownBy(() -> ServerConnection.open(
                            impostor.getLocalPort(),
                            DataDirectory.of(folder, ServerSettings.SCRATCH),
                            ServerSettings.SCRATCH))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageNotContaining("s3cret");
        }

        listening.get();
        assertThat(heard.toString()).contains("client").doesNotContain("s3cret");
    }

    private void listen(ServerSocket impostor) {
        while (true) {
            try (Socket client = impostor.accept()) {
                askForPassword(client);
            } catch (IOException closed) {
                if (impostor.isClosed()) {
                    return;
                }
            }
        }
    }

    private void askForPassword(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        int length = in.readInt();
        if (length == REQUEST_FOR_ENCRYPTION) {
            in.readInt();
            client.getOutputStream().write('N');
            length = in.readInt();
        }
        in.readNBytes(length - Integer.BYTES);
        client.getOutputStream().write(ASK_IN_CLEAR_TEXT);
        heard.append("client:").append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
}
