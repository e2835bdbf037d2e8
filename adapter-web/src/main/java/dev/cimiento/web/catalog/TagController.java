package dev.cimiento.web.catalog;

import dev.cimiento.application.catalog.TagService;
import dev.cimiento.domain.catalog.Tag;
import dev.cimiento.domain.catalog.TagQuery;
import dev.cimiento.domain.catalog.TagSort;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Folded;
import dev.cimiento.web.shared.CrudController;
import dev.cimiento.web.shared.ListRequest;
import dev.cimiento.web.shared.ListResponse;
import dev.cimiento.web.shared.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Tags over HTTP. */
@RestController
@RequestMapping("/api/v1/tags")
@io.swagger.v3.oas.annotations.tags.Tag(
        name = "Tags",
        description = "The words that products are marked with. A deleted tag leaves its products.")
public class TagController extends CrudController<Tag, Entity<Tag>, TagQuery, TagRequest, TagResponse> {

    public TagController(TagService tags, JsonMapper json) {
        super(tags, new TagDtoMapperImpl(), json);
    }

    @Operation(summary = "List tags")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<TagResponse>> list(
            Actor actor,
            @Parameter(
                            description = "Only those whose name begins so; case and accents do not matter.",
                            example = "org")
                    @RequestParam(required = false)
                    @Nullable
                    String name,
            @Sorts({"name", "-name"}) ListRequest<TagSort> list) {
        return list(actor, new TagQuery(Optional.ofNullable(name).map(Folded::of), list.page()), list);
    }
}
