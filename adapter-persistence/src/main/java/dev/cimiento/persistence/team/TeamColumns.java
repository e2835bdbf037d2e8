package dev.cimiento.persistence.team;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.team.Team;
import dev.cimiento.persistence.shared.ColumnArrays;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;

public record TeamColumns(List<Entity<Team>> entities) implements ColumnArrays<Team> {

    public SqlArray names() {
        return state("text", Team::name);
    }

    public SqlArray foldedNames() {
        return state("text", Team::foldedName);
    }

    public SqlArray descriptions() {
        return state("text", Team::description);
    }

    public SqlArray workflows() {
        return state("text", Team::workflowCode);
    }
}
