package dev.cimiento.web.importing;

import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.ImportMode;
import io.swagger.v3.oas.annotations.media.Schema;

/** What became of the lines of a file. */
@Schema(description = "What became of the lines of a file.")
public record ImportResponse(
        @Schema(description = "How many became something new.", example = "77")
        long created,

        @Schema(description = "How many changed what was there.", example = "3")
        long changed,

        @Schema(description = "How many found it as they say.", example = "0")
        long unchanged,

        @Schema(description = "Whether this is only what would become of them.", example = "false")
        boolean dryRun) {

    public static ImportResponse of(ImportCounts counts, ImportMode mode) {
        return new ImportResponse(counts.created(), counts.changed(), counts.unchanged(), mode.dryRun());
    }
}
