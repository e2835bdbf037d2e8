package dev.cimiento.web.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that can send malformed HTTP. */
public final class RawConnection implements AutoCloseable {

    private final Socket socket;

    public RawConnection(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(20_000);
    }

    /** Sends a text, and returns everything that the server sends until it closes the connection. */
    public static String response(int port, String text) throws IOException {
        try (RawConnection connection = new RawConnection(port)) {
            connection.send(text);
            connection.socket.shutdownOutput();
            return connection.rest();
        }
    }

    public void send(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    public boolean hasAnswer() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** Returns the same as {@link #hasAnswer}, with an unchecked exception, for use in streams. */
    public boolean isAnswered() {
        try {
            return hasAnswer();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Returns everything that the server sends until it closes the connection. */
    public String rest() throws IOException {
        InputStream in = socket.getInputStream();
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Returns everything that the server sends up to and including a text. */
    public String until(String end) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = socket.getInputStream().read();
                next >= 0;
                next = socket.getInputStream().read()) {
            text.append((char) next);
            if (text.indexOf(end) >= 0) {
                return text.toString();
            }
        }
        throw new AssertionError("The connection ended after: " + text);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
