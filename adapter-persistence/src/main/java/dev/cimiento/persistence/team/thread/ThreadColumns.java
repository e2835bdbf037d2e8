package dev.cimiento.persistence.team.thread;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.team.thread.TeamThread;
import dev.cimiento.persistence.shared.ColumnArrays;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;

public record ThreadColumns(List<Entity<TeamThread>> entities) implements ColumnArrays<TeamThread> {

    public SqlArray subjects() {
        return state("text", TeamThread::subject);
    }
}
