package dev.cimiento.persistence.team.skill;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.team.skill.Skill;
import dev.cimiento.persistence.shared.ColumnArrays;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;

public record SkillColumns(List<Entity<Skill>> entities) implements ColumnArrays<Skill> {

    public SqlArray ownerIds() {
        return state("uuid", Skill::owner);
    }

    public SqlArray names() {
        return state("text", Skill::name);
    }

    public SqlArray lowerNames() {
        return state("text", skill -> skill.nameKey().value());
    }

    public SqlArray foldedNames() {
        return state("text", Skill::foldedName);
    }

    public SqlArray descriptions() {
        return state("text", Skill::description);
    }

    public SqlArray definitions() {
        return state("text", Skill::definition);
    }
}
