package dev.cimiento.web.telemetry.reading;

import dev.cimiento.application.telemetry.IngestResult;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The result of an ingest. */
@Schema(description = "The result of an ingest: the numbers of readings.")
public record IngestResponse(
        @Schema(description = "The number of readings in the request.", example = "1000")
        long received,

        @Schema(description = "The number of readings that are new.", example = "990")
        long stored,

        @Schema(
                description = "The number of readings that were ignored, because the device has a reading at the same"
                        + " time already.",
                example = "9")
        long existing,

        @Schema(description = "The number of invalid readings. They were not stored.", example = "1")
        long rejected,

        @Schema(description = "The reasons for the first 100 invalid readings, by their numbers.")
        List<RejectedReadingResponse> errors) {

    static IngestResponse of(IngestResult result) {
        return new IngestResponse(
                result.received(),
                result.stored(),
                result.existing(),
                result.rejected(),
                result.errors().stream().map(RejectedReadingResponse::of).toList());
    }
}
