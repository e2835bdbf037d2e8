package dev.cimiento.web.team.skill;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.team.skill.Skill;
import dev.cimiento.web.resource.ResourceMapper;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Translates skills between the domain and HTTP. */
final class SkillDtoMapper implements ResourceMapper<Skill, Entity<Skill>, SkillRequest, SkillResponse> {

    private final ToolDefinitions definitions = new ToolDefinitions();
    private final JsonMapper json;

    SkillDtoMapper(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Skill toState(SkillRequest request) {
        Rules rules = new Rules();
        Optional<String> definition = rules.collect(() -> definitions.text(request.definition()));
        Optional<Skill> skill = rules.collect(() -> new Skill(
                Optional.empty(), request.name(), Optional.ofNullable(request.description()), definition.orElse("{}")));
        rules.enforce();
        return skill.orElseThrow();
    }

    @Override
    public SkillRequest toRequest(Entity<Skill> skill) {
        return new SkillRequest(
                skill.state().name(),
                skill.state().description().orElse(null),
                json.readTree(skill.state().definition()));
    }

    @Override
    public SkillResponse toResponse(Entity<Skill> skill) {
        return new SkillResponse(
                skill.id().value(),
                skill.version(),
                skill.createdAt(),
                skill.updatedAt(),
                skill.state().name(),
                skill.state().description().orElse(null),
                json.readTree(skill.state().definition()));
    }
}
