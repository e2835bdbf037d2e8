package dev.cimiento.web.telemetry.reading;

import dev.cimiento.application.telemetry.ReadingIngestService;
import dev.cimiento.application.telemetry.ReadingService;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.history.ReadingQuery;
import dev.cimiento.domain.telemetry.history.ReadingSort;
import dev.cimiento.domain.telemetry.reading.Reading;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.importing.FrequentUpload;
import dev.cimiento.web.importing.SpooledFile;
import dev.cimiento.web.shared.export.Export;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.list.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The readings of a device over HTTP. */
@RestController
@RequiredPermissions(read = "telemetry:read", write = "telemetry:report")
@RequestMapping("/api/v1/devices/{id}/readings")
@Tag(name = "Readings", description = "What devices measured.")
public class ReadingController {

    private final ReadingIngestService ingests;
    private final ReadingService readings;

    public ReadingController(ReadingIngestService ingests, ReadingService readings) {
        this.ingests = ingests;
        this.readings = readings;
    }

    @Operation(
            operationId = "storeReadings",
            summary = "Store readings",
            description =
                    "Stores 1 to 50,000 readings of a device, as a JSON array, as NDJSON or as CSV. Sending readings"
                            + " again is harmless: a reading at a time of which the device has one already is ignored."
                            + " Errors name the number of the reading or of the line. If any reading is invalid, none"
                            + " is stored, unless partial is true. A device sends its readings with its own token.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        array =
                                @ArraySchema(
                                        schema = @Schema(implementation = ReadingRequest.class),
                                        minItems = 1,
                                        maxItems = ReadingIngestService.MAX_READINGS)),
                @Content(
                        mediaType = Export.NDJSON,
                        schema = @Schema(type = "string"),
                        examples = @ExampleObject("{\"time\":\"2026-03-01T08:15:00Z\",\"temperature\":-19.25}\n")),
                @Content(
                        mediaType = Export.CSV,
                        schema = @Schema(type = "string"),
                        examples = @ExampleObject("time,temperature\n2026-03-01T08:15:00Z,-19.25\n"))
            })
    @PostMapping(
            consumes = {MediaType.APPLICATION_JSON_VALUE, Export.NDJSON, Export.CSV},
            produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<IngestResponse> store(
            Actor actor,
            @Parameter(description = "The id of the device.") @PathVariable Id<Device> id,
            @Parameter(description = "Whether to store the valid readings if others are invalid.")
                    @RequestParam(defaultValue = "false")
                    boolean partial,
            @FrequentUpload SpooledFile body,
            HttpServletRequest request) {
        return ResponseEntity.ok(
                IngestResponse.of(ingests.ingest(actor, id, lines(body, request.getContentType()), partial)));
    }

    @Operation(summary = "List readings", description = "The readings of a device in a range of time.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<ReadingResponse>> list(
            Actor actor,
            @Parameter(description = "The id of the device.") @PathVariable Id<Device> id,
            @Parameter(description = "Only readings at or after this time.", example = "2026-03-01T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant from,
            @Parameter(description = "Only readings before this time.", example = "2026-04-01T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant to,
            @Sorts({"-measured", "measured"}) ListRequest<ReadingSort> list) {
        ReadingQuery query = new ReadingQuery(id, Optional.ofNullable(from), Optional.ofNullable(to), list.page());
        return list.response(readings.list(actor, query), ReadingResponse::of);
    }

    private static Lines<Reading> lines(SpooledFile body, String contentType) {
        MediaType type = MediaType.parseMediaType(contentType);
        if (type.isCompatibleWith(MediaType.valueOf(Export.CSV))) {
            return ReadingCsv.lines(body);
        }
        return new JsonReadings(body, type.isCompatibleWith(MediaType.valueOf(Export.NDJSON)));
    }
}
