package dev.cimiento.domain.team.memory;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase.Table;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.InMemoryRepository;
import dev.cimiento.domain.shared.text.FoldedWords;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamTables;
import dev.cimiento.domain.team.thread.Message;
import dev.cimiento.domain.team.thread.TeamThread;
import dev.cimiento.domain.team.upload.Upload;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The memory of a team in memory. It reduces no words to stems and does not rank: new memories are the best. */
public final class InMemoryMemoryRepository extends InMemoryRepository<Memory, MemoryView, MemoryQuery, MemorySort>
        implements MemoryRepository {

    private final TeamTables tables;
    private final Table<Id<Memory>, Entity<Memory>> memories;
    private final Id<Team> team;

    public InMemoryMemoryRepository(TeamTables tables, Id<Team> team) {
        super(tables.database, tables.memories.of(team));
        this.tables = tables;
        this.memories = tables.memories.of(team);
        this.team = team;
    }

    @Override
    public List<RecallCandidate> candidates(Recall recall) {
        return tables.database.statement(() -> memories.rows().values().stream()
                .filter(memory -> memory.state().language() == recall.language() && passes(memory, recall.filter()))
                .filter(memory -> recall.words().values().stream().anyMatch(words(memory.state())::contains))
                .sorted(Comparator.<Entity<Memory>, Instant>comparing(Entity::createdAt)
                        .reversed())
                .map(InMemoryMemoryRepository::candidate)
                .toList());
    }

    @Override
    public void clearSource(Id<Upload> upload, Instant now) {
        clear(source -> source.upload().filter(upload::equals).isPresent(), now);
    }

    @Override
    public void clearSources(Id<TeamThread> thread, Instant now) {
        Set<Id<Message>> messages = tables.messageIdsOf(team, thread);
        clear(source -> source.message().filter(messages::contains).isPresent(), now);
    }

    private void clear(Predicate<MemorySource> condition, Instant now) {
        tables.database.statement(() -> {
            memories.change(rows -> rows.replaceAll(
                    (id, memory) -> condition.test(memory.state().source())
                            ? memory.changedTo(memory.state().from(MemorySource.NONE), now)
                            : memory));
            return condition;
        });
    }

    private static RecallCandidate candidate(Entity<Memory> memory) {
        Memory state = memory.state();
        return new RecallCandidate(
                memory.id(),
                state.title().length() + state.content().length(),
                new RecallReason(1, state.importance().doubleValue(), 1));
    }

    private static FoldedWords words(Memory memory) {
        return FoldedWords.of(memory.title() + " " + memory.content());
    }

    @Override
    protected MemoryView view(Entity<Memory> memory) {
        return new MemoryView(memory, Optional.empty());
    }

    @Override
    protected MemoryView view(Entity<Memory> memory, MemoryQuery query) {
        return new MemoryView(
                memory, query.search().map(search -> memory.state().content()));
    }

    @Override
    protected boolean matches(MemoryView memory, MemoryQuery query) {
        return query.ids().map(ids -> ids.contains(memory.entity().id())).orElse(true)
                && query.search()
                        .map(search ->
                                search.language() == memory.entity().state().language()
                                        && words(memory.entity().state())
                                                .values()
                                                .containsAll(search.words().values()))
                        .orElse(true)
                && passes(memory.entity(), query.filter());
    }

    private boolean passes(Entity<Memory> memory, MemoryFilter filter) {
        Memory state = memory.state();
        return filter.kind().map(state.kind()::equals).orElse(true)
                && state.tags().containsAll(filter.tags())
                && filter.contextKeys().stream().allMatch(key -> state.context().contains("\"" + key + "\":"))
                && filter.validAt().map(state.validity()::includes).orElse(true)
                && filter.superseded()
                        .map(superseded -> superseded == isSuperseded(memory.id()))
                        .orElse(true);
    }

    private boolean isSuperseded(Id<Memory> id) {
        return memories.rows().values().stream()
                .anyMatch(newer -> newer.state().supersedes().filter(id::equals).isPresent());
    }

    @Override
    protected void checkConstraints(Entity<Memory> memory) {
        if (!tables.teams.rows().containsKey(team)) {
            throw new NotFound("team", team);
        }
        MemorySource source = memory.state().source();
        require(source.upload().map(tables.uploads.of(team).rows()::containsKey), "sourceUploadId", "an upload");
        require(source.message().map(id -> tables.messageExists(team, id)), "sourceMessageId", "a message");
        require(memory.state().supersedes().map(memories.rows()::containsKey), "supersedesId", "a memory");
    }

    private static void require(Optional<Boolean> exists, String field, String object) {
        if (!exists.orElse(true)) {
            throw new Invalid(field, "must name " + object + " of the team");
        }
    }

    @Override
    protected void removed(Id<Memory> id) {
        if (isSuperseded(id)) {
            throw new Conflict("memory-in-use", "A newer memory supersedes this one.");
        }
    }
}
