package dev.cimiento.web.sample;

import dev.cimiento.domain.sample.NoteQuery;
import dev.cimiento.domain.sample.NoteSort;
import dev.cimiento.domain.sample.NoteView;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.shared.export.Export;
import dev.cimiento.web.shared.export.ExportRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notes as a file. */
@RestController
@RequiredPermissions(read = "note:read", write = "note:write")
@Tag(name = "Notes")
public class NoteExportController {

    private final NoteService notes;
    private final NoteDtoMapper mapper = new NoteDtoMapper();

    NoteExportController(NoteService notes) {
        this.notes = notes;
    }

    @Operation(summary = "Export notes", description = "All that match the filters.")
    @GetMapping(
            path = NoteController.NOTES + ".csv",
            produces = {Export.CSV, Export.NDJSON})
    public ResponseEntity<Export<?>> exportAll(
            Actor actor,
            HttpMethod method,
            @ParameterObject NoteFilter filter,
            @NoteSorts ExportRequest<NoteSort> export) {
        NoteQuery first = filter.query(export.start());
        Export<NoteView> rows = new Export<>(
                "notes",
                NoteCsv.FORMAT.columns(),
                NoteCsv::values,
                mapper::toResponse,
                row -> notes.forEach(actor, first, row));
        return export.response(method, () -> notes.list(actor, first), rows);
    }
}
