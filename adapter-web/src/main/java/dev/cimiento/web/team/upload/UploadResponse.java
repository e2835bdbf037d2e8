package dev.cimiento.web.team.upload;

import dev.cimiento.domain.team.upload.UploadState;
import dev.cimiento.web.resource.Resource;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A file as a client gets it, without its content. */
@Schema(description = "A file of a team.")
public record UploadResponse(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "The name of the file.", example = "report.pdf")
        String name,

        @Schema(description = "The members of the team that use the file.")
        List<UUID> memberIds,

        @Schema(description = "The media type by the content.", example = "application/pdf")
        String mediaType,

        @Schema(description = "The size in bytes.", example = "48213")
        int size,

        @Schema(
                description = "The SHA-256 of the content, in hexadecimal digits.",
                example = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        String sha256,

        @Schema(
                description = "Whether the words of the file can be searched: a text is waiting until a job has indexed"
                        + " them. Other files are ready.",
                example = "ready")
        @OneOf(UploadState.class)
        String state,

        @Schema(description = "The user who uploaded the file.")
        UUID uploadedBy)
        implements Resource {}
