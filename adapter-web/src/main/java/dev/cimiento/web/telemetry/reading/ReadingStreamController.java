package dev.cimiento.web.telemetry.reading;

import dev.cimiento.application.telemetry.LiveReadingService;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.live.StreamPosition;
import dev.cimiento.web.access.RequiredPermission;
import dev.cimiento.web.shared.stream.EventStreams;
import dev.cimiento.web.shared.stream.LastEvent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The readings of a device over HTTP while they are stored. */
@RestController
@Tag(name = "Readings")
public class ReadingStreamController {

    private final LiveReadingService readings;
    private final EventStreams streams;
    private final JsonMapper json;

    public ReadingStreamController(LiveReadingService readings, EventStreams streams, JsonMapper json) {
        this.readings = readings;
        this.streams = streams;
        this.json = json;
    }

    @RequiredPermission("telemetry:read")
    @Operation(
            operationId = "streamReadings",
            summary = "Follow the readings of a device",
            description = "Server-sent events, one for each reading that is stored, also for late ones. The event is"
                    + " `reading`, its data is a reading as JSON. The stream ends after five minutes, when the client"
                    + " is too slow, and when the server stops; send the id of the last event in `Last-Event-ID` to"
                    + " resume it without losing a reading. Without the header, it starts with the next reading.")
    @ApiResponse(
            responseCode = "200",
            description = "Events until the stream ends.",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @GetMapping(path = "/api/v1/devices/{id}/readings/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    public void stream(
            Actor actor,
            @Parameter(description = "The id of the device.") @PathVariable Id<Device> id,
            @Parameter(
                            description = "The id of the last event that the client received.",
                            schema = @Schema(pattern = "[0-9]{1,9}-[0-9]{1,17}"),
                            example = "17-1767225600000001")
                    @RequestHeader(name = LastEvent.HEADER, required = false)
                    @Nullable
                    String lastEvent,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        StreamPosition start = readings.follow(actor, id, LastEvent.read(lastEvent, StreamPosition::parse));
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            return;
        }
        streams.open(request, response, actor.requireUser(), new ReadingEvents(readings, json, actor, id, start));
    }
}
