package dev.cimiento.web.catalog.tag;

import dev.cimiento.application.catalog.CatalogImportService;
import dev.cimiento.application.catalog.TagService;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.catalog.tag.TagQuery;
import dev.cimiento.domain.catalog.tag.TagSort;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.importing.CsvBody;
import dev.cimiento.web.importing.ImportResponse;
import dev.cimiento.web.importing.SpooledFile;
import dev.cimiento.web.resource.CrudController;
import dev.cimiento.web.shared.export.Export;
import dev.cimiento.web.shared.list.IdsParameter;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.list.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Tags over HTTP. */
@RestController
@RequiredPermissions(read = "catalog:read", write = "catalog:write")
@RequestMapping("/api/v1/tags")
@io.swagger.v3.oas.annotations.tags.Tag(
        name = "Tags",
        description = "Labels of products. A deleted tag is removed from its products.")
public class TagController extends CrudController<Tag, Entity<Tag>, TagQuery, TagRequest, TagResponse> {

    private final CatalogImportService imports;

    public TagController(TagService tags, CatalogImportService imports, JsonMapper json) {
        super(tags, new TagDtoMapperImpl(), json);
        this.imports = imports;
    }

    @Operation(summary = "List tags", description = "A tag must match all filters that are given.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<TagResponse>> list(
            Actor actor,
            @IdsParameter @RequestParam(required = false) @Nullable Set<Id<Tag>> ids,
            @Parameter(
                            description = "Only tags whose name begins with this text. Case and accents are ignored.",
                            example = "org")
                    @RequestParam(required = false)
                    @Nullable
                    String name,
            @Sorts({"name", "-name"}) ListRequest<TagSort> list) {
        TagQuery query = new TagQuery(
                Optional.ofNullable(ids).map(IdFilter::new),
                Optional.ofNullable(name).map(FoldedText::of),
                list.page());
        return list(actor, query, list);
    }

    @Operation(
            summary = "Import tags",
            description =
                    "Imports a CSV file in UTF-8 with a header and one column, name. Either all lines are imported or"
                            + " none. Every invalid line is reported with all its errors.")
    @CsvBody("name\nvegan\norganic\n")
    @PostMapping(path = "/import", consumes = Export.CSV, produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ImportResponse> importAll(
            Actor actor,
            SpooledFile file,
            @Parameter(
                            description =
                                    "Whether a line with the name of an existing tag is ignored. Otherwise the line is"
                                            + " reported as an error.")
                    @RequestParam(defaultValue = "false")
                    boolean upsert,
            @Parameter(description = "Whether to check the file only. The response shows what an import would do.")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun) {
        ImportMode mode = new ImportMode(upsert, dryRun, Set.of());
        return ResponseEntity.ok(ImportResponse.of(imports.importTags(actor, TagCsv.lines(file), mode), mode));
    }
}
