package dev.cimiento.web.sample;

import dev.cimiento.application.shared.BatchSize;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Notes to be created at once. */
@Schema(description = "Notes to be created at once.")
public record NoteBatchRequest(
        @ArraySchema(arraySchema = @Schema(description = "The notes."), minItems = 1, maxItems = BatchSize.MAX)
        List<NoteRequest> items) {}
