package dev.cimiento.application.team.thread;

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
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.memory.Memory;
import dev.cimiento.domain.team.memory.MemoryKind;
import dev.cimiento.domain.team.memory.MemorySource;
import dev.cimiento.domain.team.memory.TextLanguage;
import dev.cimiento.domain.team.memory.Validity;
import dev.cimiento.domain.team.thread.CheckpointSort;
import dev.cimiento.domain.team.thread.Message;
import dev.cimiento.domain.team.thread.MessageAuthor;
import dev.cimiento.domain.team.thread.MessageKind;
import dev.cimiento.domain.team.thread.MessageQuery;
import dev.cimiento.domain.team.thread.MessageSort;
import dev.cimiento.domain.team.thread.NumberedMessage;
import dev.cimiento.domain.team.thread.TeamThread;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ThreadUseCasesTest {

    private final TeamFixture fixture = new TeamFixture();
    private final ThreadsOfTeam threads = new ThreadUseCases(
                    fixture.store.threads(),
                    fixture.store.memories(),
                    fixture.access,
                    fixture.entities,
                    fixture.database)
            .of(TeamFixture.TEAM);
    private final MessageService messages = new MessageService(
            fixture.store.messages(),
            fixture.store.threads(),
            fixture.store.members(),
            fixture.store.memberships(),
            fixture.access,
            fixture.entities);
    private final CheckpointService checkpoints = new CheckpointService(
            fixture.store.checkpoints(), fixture.store.threads(), fixture.access, fixture.entities);
    private final Actor editor = fixture.actor(TeamRole.EDITOR);
    private final Actor viewer = fixture.actor(TeamRole.VIEWER);

    @Test
    void author_of_a_message_is_the_member_or_else_the_actor() {
        Id<TeamThread> thread = thread();
        Entity<Member> scout = fixture.entities.create(Member.firstLeader());
        fixture.store.members().of(TeamFixture.TEAM).add(scout);

        assertThat(author(append(editor, thread, MessageKind.HUMAN, Optional.empty())))
                .isEqualTo(MessageAuthor.user(new Id<>(editor.requireUser()), "Ada"));
        assertThat(author(append(editor, thread, MessageKind.ASSISTANT, Optional.of(scout.id()))))
                .isEqualTo(MessageAuthor.member(scout.id(), "Leader"));
        assertThat(author(append(fixture.program(TeamFixture.TEAM), thread, MessageKind.TOOL, Optional.empty())))
                .isEqualTo(MessageAuthor.program("Importer"));
    }

    @Test
    void message_of_a_person_or_of_an_unknown_member_names_no_member() {
        Id<TeamThread> thread = thread();
        Optional<Id<Member>> unknown = Optional.of(new Id<>(new UUID(9, 9)));

        assertThatThrownBy(() -> append(editor, thread, MessageKind.HUMAN, unknown))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> append(editor, thread, MessageKind.TOOL, unknown))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void viewer_reads_threads_and_appends_nothing() {
        Id<TeamThread> thread = thread();
        append(editor, thread, MessageKind.HUMAN, Optional.empty());
        checkpoints.append(editor, TeamFixture.TEAM, thread, "{}");

        assertThat(messages.get(viewer, TeamFixture.TEAM, thread, 1).number()).isEqualTo(1);
        assertThat(checkpoints.get(viewer, TeamFixture.TEAM, thread, 1).number())
                .isEqualTo(1);
        assertThatThrownBy(() -> append(viewer, thread, MessageKind.HUMAN, Optional.empty()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> checkpoints.append(viewer, TeamFixture.TEAM, thread, "{}"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> threads.create(viewer, new TeamThread("Talk"))).isInstanceOf(Forbidden.class);
    }

    @Test
    void thread_does_not_exist_for_strangers_and_keys_of_other_teams() {
        Id<TeamThread> thread = thread();

        for (Actor foreign : new Actor[] {fixture.stranger(), fixture.program(TeamFixture.OTHER)}) {
            assertThatThrownBy(() -> append(foreign, thread, MessageKind.HUMAN, Optional.empty()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> list(foreign, thread)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void lists_of_an_unknown_thread_are_not_found() {
        Id<TeamThread> unknown = new Id<>(new UUID(9, 9));

        assertThatThrownBy(() -> list(viewer, unknown)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> checkpoints.list(
                        viewer, TeamFixture.TEAM, unknown, PageRequest.first(CheckpointSort.NUMBER, 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> messages.get(viewer, TeamFixture.TEAM, unknown, 1))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void deletion_of_a_thread_leaves_its_memories_without_a_source() {
        Id<TeamThread> thread = thread();
        Id<Message> message = append(editor, thread, MessageKind.HUMAN, Optional.empty())
                .message()
                .id();
        Entity<Memory> memory = fixture.entities.create(new Memory(
                MemoryKind.FACT,
                "Title",
                "x",
                "{}",
                TextLanguage.SIMPLE,
                Set.of(),
                Memory.DEFAULT_IMPORTANCE,
                Validity.ALWAYS,
                new MemorySource(Optional.of(message), Optional.empty()),
                Optional.empty()));
        fixture.store.memories().of(TeamFixture.TEAM).add(memory);

        threads.delete(editor, thread, ExpectedVersion.ANY);

        assertThat(fixture.store
                        .memories()
                        .of(TeamFixture.TEAM)
                        .find(memory.id())
                        .orElseThrow()
                        .entity())
                .satisfies(left -> {
                    assertThat(left.version()).isEqualTo(2);
                    assertThat(left.state().source()).isEqualTo(MemorySource.NONE);
                });
    }

    private Id<TeamThread> thread() {
        return threads.create(editor, new TeamThread("Talk")).id();
    }

    private NumberedMessage append(Actor actor, Id<TeamThread> thread, MessageKind kind, Optional<Id<Member>> member) {
        return messages.append(actor, TeamFixture.TEAM, thread, new NewMessage(kind, member, "Hello"));
    }

    private void list(Actor actor, Id<TeamThread> thread) {
        messages.list(
                actor,
                TeamFixture.TEAM,
                new MessageQuery(
                        thread, Optional.empty(), Optional.empty(), PageRequest.first(MessageSort.NUMBER, 10)));
    }

    private static MessageAuthor author(NumberedMessage message) {
        return message.message().author();
    }
}
