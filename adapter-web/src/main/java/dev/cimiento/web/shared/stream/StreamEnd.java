package dev.cimiento.web.shared.stream;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Runs an action when an asynchronous response has ended for whatever reason. */
record StreamEnd(Runnable action) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
        action.run();
    }

    /** The container completes the response afterwards. */
    @Override
    public void onError(AsyncEvent event) {}

    /** The container completes the response afterwards. */
    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
