package dev.cimiento.web.sample;

import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.sample.Note;
import dev.cimiento.domain.sample.NoteQuery;
import dev.cimiento.domain.sample.NoteSort;
import dev.cimiento.domain.sample.NoteView;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.idempotency.IdempotentRequest;
import dev.cimiento.web.idempotency.IdempotentResponse;
import dev.cimiento.web.idempotency.KeyRequired;
import dev.cimiento.web.importing.CsvBody;
import dev.cimiento.web.importing.ImportResponse;
import dev.cimiento.web.importing.SpooledFile;
import dev.cimiento.web.resource.BatchResponse;
import dev.cimiento.web.resource.CrudController;
import dev.cimiento.web.resource.TaggedResponses;
import dev.cimiento.web.shared.export.Export;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.list.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Notes over HTTP. */
@RestController
@RequiredPermissions(read = "note:read", write = "note:write")
@RequestMapping(NoteController.NOTES)
@Tag(name = "Notes", description = "The sample entity of the tests.")
public class NoteController extends CrudController<Note, NoteView, NoteQuery, NoteRequest, NoteResponse> {

    static final String NOTES = "/api/v1/notes";

    private final NoteService notes;
    private final NoteDtoMapper mapper = new NoteDtoMapper();
    private final TaggedResponses responses;

    NoteController(NoteService notes, JsonMapper json) {
        super(notes, new NoteDtoMapper(), json);
        this.notes = notes;
        this.responses = new TaggedResponses(json);
    }

    @Operation(summary = "List notes", description = "The notes that match all filters.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<NoteResponse>> list(
            Actor actor, @ParameterObject NoteFilter filter, @NoteSorts ListRequest<NoteSort> list) {
        return list(actor, filter.query(list.page()), list);
    }

    @Operation(summary = "List the notes that belong to a note", description = "Its children.")
    @GetMapping(path = "/{id}/children", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<NoteResponse>> listChildrenOf(
            Actor actor, @PathVariable Id<Note> id, @Sorts({"name", "-name"}) ListRequest<NoteSort> list) {
        return list(actor, new NoteFilter(null, null, id, null, null, null).query(list.page()), list);
    }

    @Operation(summary = "Create many notes", description = "All or none.")
    @PostMapping(
            path = "/batch",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public IdempotentResponse<BatchResponse<NoteResponse>> createAll(
            Actor actor, @RequestBody NoteBatchRequest batch, IdempotentRequest request) {
        return request.once(actor, () -> created(notes.createAll(actor, states(batch.items()))));
    }

    /** A step, which needs an idempotency key and can have a precondition. */
    @Operation(summary = "Give a note a priority", description = "Replaces the priority.")
    @ResponseStatus(HttpStatus.OK)
    @PostMapping(
            path = "/{id}/priority",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public IdempotentResponse<NoteResponse> prioritize(
            Actor actor,
            @PathVariable Id<Note> id,
            ExpectedVersion expected,
            @RequestBody PriorityRequest body,
            @KeyRequired IdempotentRequest request) {
        return request.once(
                actor,
                () -> responses.changed(mapper.toResponse(notes.prioritize(actor, id, expected, body.priority()))));
    }

    @Operation(summary = "Import notes", description = "All lines or none.")
    @CsvBody("code,name,cost\nN1,Tea,18.00\n")
    @PostMapping(path = "/import", consumes = Export.CSV, produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ImportResponse> importAll(
            Actor actor,
            SpooledFile file,
            @Parameter(description = "Whether notes with the same code are changed.")
                    @RequestParam(defaultValue = "false")
                    boolean upsert,
            @Parameter(description = "Whether only to count.") @RequestParam(defaultValue = "false") boolean dryRun) {
        ImportMode mode = new ImportMode(upsert, dryRun, Set.of());
        return ResponseEntity.ok(ImportResponse.of(notes.importAll(actor, NoteCsv.FORMAT.lines(file), mode), mode));
    }
}
