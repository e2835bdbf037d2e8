package dev.cimiento.web.shared.stream;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/**
 * Tells a stream that its response has ended for whatever reason. The container reuses the response's objects after these
 * calls, which therefore wait until the stream no longer uses them.
 */
record StreamEnd(EventStream stream) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
        stream.release();
    }

    @Override
    public void onError(AsyncEvent event) {
        stream.complete();
    }

    /** The container completes the response afterwards. */
    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
