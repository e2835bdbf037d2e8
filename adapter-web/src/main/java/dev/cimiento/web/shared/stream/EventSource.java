package dev.cimiento.web.shared.stream;

/** The events of one stream, in the order in which its client gets them. */
public interface EventSource {

    /** Returns the subject of the events; {@link EventStreams#wake} wakes all streams of a subject. */
    Object subject();

    /**
     * Returns the next events in the format of the HTML standard, 9.2.6, and advances behind them. Each event has an id,
     * from which a client can resume.
     *
     * @return an empty text if there is no event at the moment
     */
    String next();
}
