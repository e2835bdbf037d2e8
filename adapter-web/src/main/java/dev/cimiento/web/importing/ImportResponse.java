package dev.cimiento.web.importing;

import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.ImportMode;
import io.swagger.v3.oas.annotations.media.Schema;

/** The result of an import. */
@Schema(name = "ImportResult", description = "The result of an import: the numbers of lines.")
public record ImportResponse(
        @Schema(description = "The number of lines that created a record.", example = "77")
        long created,

        @Schema(description = "The number of lines that changed an existing record.", example = "3")
        long changed,

        @Schema(description = "The number of lines that are equal to an existing record.", example = "0")
        long unchanged,

        @Schema(description = "Whether the file was only checked.", example = "false")
        boolean dryRun) {

    public static ImportResponse of(ImportCounts counts, ImportMode mode) {
        return new ImportResponse(counts.created(), counts.changed(), counts.unchanged(), mode.dryRun());
    }
}
