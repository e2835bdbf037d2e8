package dev.cimiento.application.team.memory;

import dev.cimiento.application.shared.CrudUseCases;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.team.EntitiesOfTeam;
import dev.cimiento.application.team.TeamAccess;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamPermissions;
import dev.cimiento.domain.team.memory.Memory;
import dev.cimiento.domain.team.memory.MemoryFilter;
import dev.cimiento.domain.team.memory.MemoryQuery;
import dev.cimiento.domain.team.memory.MemoryRepository;
import dev.cimiento.domain.team.memory.MemoryView;
import dev.cimiento.domain.team.memory.Recall;
import dev.cimiento.domain.team.memory.RecallCandidate;
import dev.cimiento.domain.team.memory.RecalledMemory;
import dev.cimiento.domain.team.memory.TextLanguage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The use cases of the memory of one team. A key of the team adds memories and recalls them. */
public final class MemoriesOfTeam extends EntitiesOfTeam<Memory, MemoryView, MemoryQuery>
        implements CrudUseCases<Memory, MemoryView, MemoryQuery> {

    private final MemoryRepository memories;
    private final EntityFactory entities;

    MemoriesOfTeam(Id<Team> team, MemoryRepository memories, TeamAccess access, EntityFactory entities) {
        super("memory", team, memories, access, entities);
        this.memories = memories;
        this.entities = entities;
    }

    /** @throws Invalid if the source or the superseded memory does not belong to the team */
    @Override
    public MemoryView create(Actor actor, Memory state) {
        require(actor, TeamPermissions.APPEND);
        Entity<Memory> memory = entities.create(state);
        requireOlder(state.supersedes(), memory);
        return add(memory);
    }

    /** @throws Invalid if the memory would supersede a newer one, so that memories could supersede each other */
    @Override
    public MemoryView replace(Actor actor, MemoryView present, Memory state) {
        require(actor, TeamPermissions.WRITE);
        Entity<Memory> before = present.entity();
        requireOlder(
                state.supersedes().filter(id -> !before.state().supersedes().equals(Optional.of(id))), before);
        return super.replace(actor, present, state);
    }

    /**
     * Returns the most useful memories about a text that fit into a budget of tokens, the best first.
     *
     * @throws NotFound if the team does not exist, or the actor does not belong to it
     */
    public List<RecalledMemory> recall(
            Actor actor, String text, TextLanguage language, int budget, MemoryFilter filter) {
        require(actor, TeamPermissions.READ);
        Recall recall = new Recall(text, language, budget, filter, entities.now());
        List<RecallCandidate> chosen = recall.choose(memories.candidates(recall));
        Map<Id<Memory>, Entity<Memory>> found =
                memories.find(chosen.stream().map(RecallCandidate::id).collect(Collectors.toSet())).stream()
                        .map(MemoryView::entity)
                        .collect(Collectors.toMap(Entity::id, Function.identity()));
        return chosen.stream()
                .flatMap(candidate -> Optional.ofNullable(found.get(candidate.id()))
                        .map(memory -> new RecalledMemory(memory, candidate.tokens(), candidate.reason()))
                        .stream())
                .toList();
    }

    private void requireOlder(Optional<Id<Memory>> superseded, Entity<Memory> memory) {
        superseded.flatMap(memories::find).map(MemoryView::entity).ifPresent(older -> {
            if (!isOlder(older, memory)) {
                throw new Invalid("supersedesId", ViolationCode.CONTRADICTORY, "must name an older memory");
            }
        });
    }

    private static boolean isOlder(Entity<Memory> one, Entity<Memory> other) {
        int order = one.createdAt().compareTo(other.createdAt());
        return order < 0 || (order == 0 && one.id().compareTo(other.id()) < 0);
    }
}
