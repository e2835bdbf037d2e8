package dev.cimiento.web.shared.stream;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The order of what a stream and its container do, which no real container makes happen on demand. */
@Timeout(30)
class LostClientTest {

    @AutoClose("shutdownNow")
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final List<String> steps = new CopyOnWriteArrayList<>();

    @Test
    void container_gets_the_response_back_after_the_last_write() throws Exception {
        EventStream stream = new EventStream(container(), endless(), UUID.randomUUID(), threads);
        stream.start();
        writing.await();

        // The container reuses the response's objects when this returns.
        Thread containerThread = new Thread(() -> {
            stream.onError(new IOException("Connection reset by peer"));
            steps.add("reused");
        });
        containerThread.start();
        while (containerThread.isAlive() && containerThread.getState() != Thread.State.BLOCKED) {
            Thread.sleep(1);
        }
        mayEnd.countDown();
        containerThread.join();
        stream.wake();
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

        assertThat(steps).containsExactly("written", "completed", "reused");
    }

    /** Tomcat does not always call its listener if the connection is closed before it has handled the error. */
    @Test
    void stream_ends_even_if_the_container_does_not_report_it() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        EventStream stream = new EventStream(container(), endless(), UUID.randomUUID(), threads);
        stream.onEnd(ended::countDown);
        stream.start();
        writing.await();
        mayEnd.countDown();

        stream.onError(new IOException("Connection reset by peer"));

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(steps).contains("completed");
    }

    private AsyncContext container() {
        MockHttpServletResponse response = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return new SlowConnection();
            }
        };
        return new MockAsyncContext(new MockHttpServletRequest(), response) {
            @Override
            public void complete() {
                steps.add("completed");
            }
        };
    }

    private static EventSource endless() {
        return new EventSource() {
            @Override
            public Object subject() {
                return "";
            }

            @Override
            public String next() {
                return "data: x\n\n";
            }
        };
    }

    /** Always takes more, and its writes end when the test says so. */
    private final class SlowConnection extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            threads.execute(() -> {
                try {
                    listener.onWritePossible();
                } catch (IOException e) {
                    listener.onError(e);
                }
            });
        }

        @Override
        public void write(byte[] octets) throws IOException {
            writing.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            steps.add("written");
        }

        @Override
        public void write(int octet) {
            throw new UnsupportedOperationException();
        }
    }
}
