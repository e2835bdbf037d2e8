package dev.cimiento.persistence.team;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.team.Membership;
import dev.cimiento.persistence.shared.ColumnArrays;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;

public record MembershipColumns(List<Entity<Membership>> entities) implements ColumnArrays<Membership> {

    public SqlArray roles() {
        return state("text", Membership::roleCode);
    }
}
