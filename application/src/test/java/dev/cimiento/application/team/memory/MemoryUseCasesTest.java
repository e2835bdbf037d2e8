package dev.cimiento.application.team.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.team.TeamFixture;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.domain.team.memory.Memory;
import dev.cimiento.domain.team.memory.MemoryFilter;
import dev.cimiento.domain.team.memory.MemoryKind;
import dev.cimiento.domain.team.memory.MemorySource;
import dev.cimiento.domain.team.memory.MemoryView;
import dev.cimiento.domain.team.memory.RecalledMemory;
import dev.cimiento.domain.team.memory.TextLanguage;
import dev.cimiento.domain.team.memory.Validity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemoryUseCasesTest {

    private final TeamFixture fixture = new TeamFixture();
    private final MemoryUseCases useCases =
            new MemoryUseCases(fixture.store.memories(), fixture.access, fixture.entities);
    private final MemoriesOfTeam memories = useCases.of(TeamFixture.TEAM);
    private final Actor editor = fixture.actor(TeamRole.EDITOR);
    private final Actor viewer = fixture.actor(TeamRole.VIEWER);

    @Test
    void viewer_recalls_and_reads_but_neither_adds_nor_changes_memories() {
        Entity<Memory> memory = added("Office", "opens at nine");

        assertThat(memories.get(viewer, memory.id()).entity()).isEqualTo(memory);
        assertThat(recalled(viewer, "office", 100)).hasSize(1);
        assertThatThrownBy(() -> memories.create(viewer, memory("Office", "x"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> memories.delete(viewer, memory.id(), ExpectedVersion.ANY))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void key_of_the_team_adds_and_recalls_memories_and_changes_none() {
        Actor program = fixture.program(TeamFixture.TEAM);

        Id<Memory> id = memories.create(program, memory("Office", "opens at nine"))
                .entity()
                .id();

        assertThat(recalled(program, "office", 100)).hasSize(1);
        assertThatThrownBy(() -> memories.delete(program, id, ExpectedVersion.ANY))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> memories.get(fixture.program(TeamFixture.OTHER), id))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void memory_of_the_team_does_not_exist_for_strangers_and_for_other_teams() {
        Entity<Memory> memory = added("Office", "opens at nine");

        assertThatThrownBy(() -> memories.get(fixture.stranger(), memory.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> recalled(fixture.stranger(), "office", 100)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> useCases.of(TeamFixture.OTHER).get(editor, memory.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void recall_leaves_out_what_does_not_fit_and_goes_on_with_the_next() {
        added("Office", "x".repeat(194));
        added("Office", "x".repeat(34));
        fixture.clock.advance(Duration.ofDays(1));
        added("Office", "x".repeat(34));

        assertThat(recalled(viewer, "office", 10))
                .extracting(RecalledMemory::tokens)
                .containsExactly(10);
        assertThat(recalled(viewer, "office", 20))
                .extracting(RecalledMemory::tokens)
                .containsExactly(10, 10);
        assertThat(recalled(viewer, "office", 70))
                .extracting(RecalledMemory::tokens)
                .containsExactly(10, 50, 10);
        assertThat(recalled(viewer, "office", 9)).isEmpty();
    }

    @Test
    void recall_without_words_or_budget_is_invalid() {
        assertThatThrownBy(() -> recalled(viewer, "?!", 100)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> recalled(viewer, "office", 0)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> recalled(viewer, "office", 100_001)).isInstanceOf(Invalid.class);
    }

    @Test
    void memory_supersedes_only_an_older_one() {
        Entity<Memory> older = added("Office", "opens at nine");
        fixture.clock.advance(Duration.ofMinutes(1));
        Entity<Memory> newer = memories.create(editor, superseding(older.id())).entity();

        assertThat(recalled(viewer, "office", 100))
                .extracting(RecalledMemory::memory)
                .containsExactly(newer);
        MemoryView present = memories.getForChange(editor, older.id(), ExpectedVersion.ANY);
        assertThatThrownBy(() -> memories.replace(editor, present, superseding(newer.id())))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> memories.replace(editor, present, superseding(older.id())))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void change_of_a_version_that_is_not_expected_is_rejected() {
        Entity<Memory> memory = added("Office", "opens at nine");

        assertThatThrownBy(() -> memories.delete(editor, memory.id(), ExpectedVersion.version(2)))
                .isInstanceOf(StaleVersion.class);
    }

    private Entity<Memory> added(String title, String content) {
        return memories.create(editor, memory(title, content)).entity();
    }

    private List<RecalledMemory> recalled(Actor actor, String text, int budget) {
        return memories.recall(actor, text, TextLanguage.SIMPLE, budget, MemoryFilter.NONE);
    }

    private static Memory superseding(Id<Memory> older) {
        return memory("Office", "opens at ten", Optional.of(older));
    }

    private static Memory memory(String title, String content) {
        return memory(title, content, Optional.empty());
    }

    private static Memory memory(String title, String content, Optional<Id<Memory>> supersedes) {
        return new Memory(
                MemoryKind.FACT,
                title,
                content,
                "{}",
                TextLanguage.SIMPLE,
                Set.of(),
                Memory.DEFAULT_IMPORTANCE,
                Validity.ALWAYS,
                MemorySource.NONE,
                supersedes);
    }
}
