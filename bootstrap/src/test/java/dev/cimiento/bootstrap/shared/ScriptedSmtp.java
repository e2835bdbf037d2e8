package dev.cimiento.bootstrap.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A mail server with scripted replies; by default it accepts every command. */
public final class ScriptedSmtp implements AutoCloseable {

    private final ServerSocket socket;
    private volatile Map<String, String> replies = Map.of();

    public ScriptedSmtp() {
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** @param byCommand the reply to a command such as {@code RCPT}, or to the end of a mail ({@code .}) */
    public void reply(Map<String, String> byCommand) {
        replies = byCommand;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                // The client, or this server, has closed the connection.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        write(out, replies.getOrDefault("greeting", "220 mail.example.org"));
        boolean inMail = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.split(" ", 2)[0];
            if (!inMail || command.equals(".")) {
                String reply = replies.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 fine");
                write(out, reply);
                inMail = reply.startsWith("354");
            }
        }
    }

    private static void write(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
