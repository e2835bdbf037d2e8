package dev.cimiento.web.team.skill;

import dev.cimiento.application.team.skill.SkillService;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.team.skill.Skill;
import dev.cimiento.domain.team.skill.SkillQuery;
import dev.cimiento.domain.team.skill.SkillSort;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.resource.CrudController;
import dev.cimiento.web.shared.list.IdsParameter;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.list.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Skills over HTTP. */
@RestController
@RequiredPermissions(read = "team:read", write = "team:write")
@RequestMapping("/api/v1/skills")
@Tag(
        name = "Skills",
        description =
                "Your skills: tools that the members of your teams can use. Their arguments are described by a JSON"
                        + " Schema. A deleted skill is taken from all members.")
public class SkillController extends CrudController<Skill, Entity<Skill>, SkillQuery, SkillRequest, SkillResponse> {

    public SkillController(SkillService skills, JsonMapper json) {
        super(skills, new SkillDtoMapper(json), json);
    }

    @Operation(summary = "List skills", description = "Your own skills.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<SkillResponse>> list(
            Actor actor,
            @IdsParameter @RequestParam(required = false) @Nullable Set<Id<Skill>> ids,
            @Parameter(
                            description = "Only skills whose name begins with this text. Case and accents are ignored.",
                            example = "web")
                    @RequestParam(required = false)
                    @Nullable
                    String name,
            @Sorts({"name", "-name"}) ListRequest<SkillSort> list) {
        SkillQuery query = new SkillQuery(
                new Id<User>(actor.requireUser()),
                Optional.ofNullable(ids).map(IdFilter::new),
                Optional.ofNullable(name).map(FoldedText::of),
                list.page());
        return list(actor, query, list);
    }
}
