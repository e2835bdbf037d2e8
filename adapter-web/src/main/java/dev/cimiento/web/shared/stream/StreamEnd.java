package dev.cimiento.web.shared.stream;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/**
 * Runs an action when the response of a stream has ended for whatever reason. The container reuses the response's objects
 * after these calls, which therefore wait until the stream no longer uses them.
 */
record StreamEnd(EventStream stream, Runnable action) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
        stream.release();
        action.run();
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
