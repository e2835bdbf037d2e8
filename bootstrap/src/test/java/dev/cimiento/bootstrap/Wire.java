package dev.cimiento.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy to a local port whose connections can be cut in the middle of a response, and restored. */
public final class Wire implements AutoCloseable {

    private final ServerSocket entrance;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile long bytesToPass = Long.MAX_VALUE;

    public Wire(int target) throws IOException {
        this.target = target;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        run(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Cuts the connections after a number of response bytes. */
    public void cutAfter(int bytes) {
        bytesToPass = bytes;
    }

    public void mend() {
        bytesToPass = Long.MAX_VALUE;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = entrance.accept();
            if (bytesToPass <= 0) {
                client.close();
                continue;
            }
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(client);
            sockets.add(server);
            run(() -> client.getInputStream().transferTo(server.getOutputStream()));
            run(() -> passResponses(server.getInputStream(), client.getOutputStream()));
        }
    }

    private void passResponses(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[8_192];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            int passed = pass(read);
            to.write(buffer, 0, passed);
            if (passed < read) {
                cut();
            }
        }
    }

    private synchronized int pass(int bytes) {
        int passed = (int) Math.min(bytes, Math.max(bytesToPass, 0));
        bytesToPass -= bytesToPass == Long.MAX_VALUE ? 0 : bytes;
        return passed;
    }

    private void cut() {
        sockets.forEach(socket -> {
            try {
                socket.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        sockets.clear();
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException cut) {
                // Expected: the wire was cut.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends when the wire is cut. */
    private interface Work {

        void run() throws IOException;
    }
}
