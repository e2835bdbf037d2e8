package dev.cimiento.web.team.upload;

import dev.cimiento.application.team.upload.UploadContent;
import dev.cimiento.application.team.upload.UploadUseCases;
import dev.cimiento.application.team.upload.UploadsOfTeam;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.text.SearchText;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.upload.StoredFile;
import dev.cimiento.domain.team.upload.Upload;
import dev.cimiento.domain.team.upload.UploadQuery;
import dev.cimiento.domain.team.upload.UploadSort;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.importing.FrequentUpload;
import dev.cimiento.web.importing.SpooledFile;
import dev.cimiento.web.resource.TaggedResponses;
import dev.cimiento.web.shared.list.IdsParameter;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.list.Sorts;
import dev.cimiento.web.team.TeamResourceController;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The files of a team over HTTP. */
@RestController
@RequiredPermissions(read = "team:read", write = "team:write")
@RequestMapping("/api/v1/teams/{teamId}/uploads")
@Tag(name = "Uploads", description = "The files of a team, which its members use. The words of texts can be searched.")
public class UploadController
        extends TeamResourceController<Upload, Entity<Upload>, UploadQuery, UploadRequest, UploadResponse> {

    private final UploadUseCases uploads;
    private final UploadDtoMapper mapper = new UploadDtoMapper();
    private final ContentType types = new ContentType();
    private final TaggedResponses responses;

    public UploadController(UploadUseCases uploads, JsonMapper json) {
        super(uploads, new UploadDtoMapper(), json);
        this.uploads = uploads;
        this.responses = new TaggedResponses(json);
    }

    @Operation(
            summary = "Upload a file",
            description = "The body is the file itself, with at most 25 MiB. Its media type is found by the content,"
                    + " whatever the header says. Plain texts and Markdown in UTF-8 can be searched a moment later.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary"),
                            examples = @ExampleObject("%PDF-1.7")))
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    public ResponseEntity<UploadResponse> create(
            Actor actor,
            @PathVariable Id<Team> teamId,
            @Parameter(
                            description = "The name of the file.",
                            schema = @Schema(type = "string", maxLength = Upload.MAX_NAME),
                            example = "notes.md")
                    @RequestParam(defaultValue = "file")
                    String name,
            @FrequentUpload(maxBytes = StoredFile.MAX_SIZE) SpooledFile body,
            HttpServletRequest request) {
        UploadsOfTeam ofTeam = uploads.of(teamId);
        ofTeam.requireWrite(actor);
        UploadContent content = body::open;
        Entity<Upload> upload = ofTeam.store(actor, name, types.of(name, content), content);
        return responses.created(mapper.toResponse(upload), URI.create(request.getRequestURI() + "/" + upload.id()));
    }

    @Operation(
            summary = "List uploads",
            description = "The files of a team without their contents. All filters apply together.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<UploadResponse>> list(
            Actor actor,
            @PathVariable Id<Team> teamId,
            @IdsParameter @RequestParam(required = false) @Nullable Set<Id<Upload>> ids,
            @Parameter(
                            description = "Only texts that contain these words; the last one can be the beginning of a"
                                    + " word. Case and accents are ignored.",
                            schema = @Schema(type = "string", maxLength = SearchText.MAX_LENGTH),
                            example = "meeting")
                    @RequestParam(required = false)
                    @Nullable
                    String text,
            @Parameter(description = "Only files that this member uses.") @RequestParam(required = false) @Nullable
                    Id<Member> memberId,
            @Sorts({"-created", "created", "name", "-name"}) ListRequest<UploadSort> list) {
        UploadQuery query = new UploadQuery(
                Optional.ofNullable(ids).map(IdFilter::new),
                Optional.ofNullable(text).map(SearchText::new),
                Optional.ofNullable(memberId),
                list.page());
        return list(actor, teamId, query, list);
    }

    @Operation(
            operationId = "downloadUpload",
            summary = "Download an upload",
            description = "The content of a file, always as application/octet-stream, so that no browser shows it as a"
                    + " page.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping(path = "/{id}/content", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    public ResponseEntity<InputStreamResource> download(
            Actor actor, @PathVariable Id<Team> teamId, @PathVariable Id<Upload> id) {
        UploadsOfTeam ofTeam = uploads.of(teamId);
        Upload upload = ofTeam.get(actor, id).state();
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(upload.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentLength(upload.file().size())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(new InputStreamResource(ofTeam.content(actor, id)));
    }
}
