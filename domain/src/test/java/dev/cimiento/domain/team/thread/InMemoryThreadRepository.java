package dev.cimiento.domain.team.thread;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.InMemoryRepository;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamTables;
import dev.cimiento.domain.team.thread.InMemoryThreadLogs.Place;
import java.util.Set;
import java.util.function.Predicate;

/** The threads of a team in memory. */
public final class InMemoryThreadRepository
        extends InMemoryRepository<TeamThread, Entity<TeamThread>, ThreadQuery, ThreadSort>
        implements ThreadRepository {

    private final TeamTables tables;
    private final Id<Team> team;

    public InMemoryThreadRepository(TeamTables tables, Id<Team> team) {
        super(tables.database, tables.threads.of(team));
        this.tables = tables;
        this.team = team;
    }

    @Override
    protected Entity<TeamThread> view(Entity<TeamThread> thread) {
        return thread;
    }

    @Override
    protected boolean matches(Entity<TeamThread> thread, ThreadQuery query) {
        return query.ids().map(ids -> ids.contains(thread.id())).orElse(true);
    }

    @Override
    protected void checkConstraints(Entity<TeamThread> thread) {
        if (!tables.teams.rows().containsKey(team)) {
            throw new NotFound("team", team);
        }
    }

    @Override
    protected void removed(Id<TeamThread> id) {
        Set<Id<Message>> messages = tables.messageIdsOf(team, id);
        if (tables.memories.of(team).rows().values().stream()
                .anyMatch(memory -> memory.state()
                        .source()
                        .message()
                        .filter(messages::contains)
                        .isPresent())) {
            throw new Conflict("source-in-use", "A memory names a message of the thread as its source.");
        }
        Predicate<Place> inThread = place -> place.thread().equals(id);
        tables.messages.of(team).change(rows -> rows.keySet().removeIf(inThread));
        tables.checkpoints.of(team).change(rows -> rows.keySet().removeIf(inThread));
    }
}
