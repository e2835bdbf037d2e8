package dev.cimiento.web.telemetry.reading;

import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;

/** The reasons to reject a reading. */
@Schema(description = "The reasons to reject a reading.")
public record RejectedReadingResponse(
        @Schema(description = "The number of the reading in the array, or of its line.", example = "line 3")
        String field,

        @Schema(description = "The kind of error, for programs.", example = "required") @OneOf(ViolationCode.class)
        String code,

        @Schema(description = "The errors of the reading.", example = "temperature is required")
        String message) {

    static RejectedReadingResponse of(Violation violation) {
        return new RejectedReadingResponse(violation.field(), violation.code().code(), violation.message());
    }
}
