package dev.cimiento.web.team.upload;

import dev.cimiento.domain.team.upload.Upload;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values of a file that a client can change. */
@Schema(description = "The values of a file that can be changed.")
public record UploadRequest(
        @Schema(
                description = "The name of the file.",
                minLength = 1,
                maxLength = Upload.MAX_NAME,
                example = "report.pdf")
        String name,

        @ArraySchema(
                arraySchema = @Schema(description = "The members of the team that use the file."),
                maxItems = Upload.MAX_MEMBERS,
                schema = @Schema(example = "0199a7c4-9b10-7f52-8e0a-5d2c7b9e4f61"))
        @Nullable
        Set<UUID> memberIds) {}
