package dev.cimiento.web.shared.export;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JSON object that is written while its parts are read. Each part is an array.
 *
 * @param fileName without its extension
 */
@Schema(name = "ExportedData", type = "object", description = "An object with an array for each kind of record.")
public record StreamedJsonObject(
        @Schema(hidden = true) String fileName,
        @Schema(hidden = true) List<Part> parts) {

    /** @param values the elements of the array, read while they are written */
    public record Part(String name, Stream<?> values) {}
}
