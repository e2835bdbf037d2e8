package dev.cimiento.web.telemetry.reading;

import dev.cimiento.application.telemetry.LiveReadingService;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.live.FollowedReading;
import dev.cimiento.domain.telemetry.live.StreamPosition;
import dev.cimiento.web.shared.stream.EventSource;
import tools.jackson.databind.json.JsonMapper;

/** The readings of a device as events. Each id is the position after the reading. */
final class ReadingEvents implements EventSource {

    /** Sets the time after which a browser resumes the stream, and the id from which it does before the first event. */
    private static final String START = "retry: 1000\nid: %s\n\n";

    private static final String EVENT = "id: %s\nevent: reading\ndata: %s\n\n";

    private final LiveReadingService readings;
    private final JsonMapper json;
    private final Actor actor;
    private final Id<Device> device;
    private StreamPosition position;
    private boolean started;

    ReadingEvents(LiveReadingService readings, JsonMapper json, Actor actor, Id<Device> device, StreamPosition start) {
        this.readings = readings;
        this.json = json;
        this.actor = actor;
        this.device = device;
        this.position = start;
    }

    @Override
    public Object subject() {
        return device;
    }

    @Override
    public String next() {
        if (!started) {
            started = true;
            return START.formatted(position);
        }
        StringBuilder text = new StringBuilder();
        for (FollowedReading next : readings.next(actor, device, position)) {
            position = next.position();
            text.append(EVENT.formatted(position, json.writeValueAsString(ReadingResponse.of(next.reading()))));
        }
        return text.toString();
    }
}
