package dev.cimiento.domain.team.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.repository.Direction;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Position;
import dev.cimiento.domain.shared.repository.RepositoryContract;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.Workflow;
import dev.cimiento.domain.team.member.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of repositories of threads, and of the logs of their messages and checkpoints. */
public abstract class ThreadRepositoryContract
        extends RepositoryContract<TeamThread, Entity<TeamThread>, ThreadQuery, ThreadSort> {

    private static final Id<Team> TEAM = new Id<>(new UUID(8, 1));
    private static final Id<Team> OTHER = new Id<>(new UUID(8, 2));
    private static final Id<User> ADA = new Id<>(new UUID(7, 1));
    private static final Id<Member> SCOUT = new Id<>(new UUID(7, 2));
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final int CLIENTS = 8;
    private static final int APPENDS = 125;

    private TeamAdapter store;

    protected abstract TeamAdapter adapter();

    @BeforeEach
    void openStore() {
        store = adapter();
        store.teams().add(List.of(team(TEAM, "Support"), team(OTHER, "Sales")));
    }

    @Override
    protected ThreadRepository repository() {
        return store.threads().of(TEAM);
    }

    @Override
    protected Transactions transactions() {
        return store.transactions();
    }

    @Override
    protected TeamThread sample(int number) {
        return new TeamThread("Subject " + number);
    }

    @Override
    protected ThreadQuery all(PageRequest<ThreadSort> page) {
        return new ThreadQuery(Optional.empty(), page);
    }

    @Override
    protected List<ThreadSort> sorts() {
        return List.of(ThreadSort.values());
    }

    @Test
    void threads_are_listed_by_ids() {
        assertListsByIds(ids -> new ThreadQuery(Optional.of(ids), first(10)));
    }

    @Test
    void messages_of_every_author_are_read_as_they_were_appended() {
        Id<TeamThread> thread = add(1).id();
        List<Message> appended = List.of(
                message(1, MessageKind.HUMAN, MessageAuthor.user(ADA, "Ada")),
                message(2, MessageKind.ASSISTANT, MessageAuthor.member(SCOUT, "Scout")),
                message(3, MessageKind.TOOL, MessageAuthor.program("Importer")));

        List<NumberedMessage> numbered = appended.stream()
                .map(message -> messages().append(thread, message))
                .toList();

        assertThat(numbered)
                .isEqualTo(IntStream.range(0, 3)
                        .mapToObj(index -> new NumberedMessage(index + 1L, appended.get(index)))
                        .toList());
        assertThat(messages()
                        .list(query(thread, PageRequest.first(MessageSort.NUMBER, 10)))
                        .items())
                .isEqualTo(numbered);
        assertThat(messages().find(thread, 2)).contains(numbered.get(1));
        assertThat(messages().find(thread, 4)).isEmpty();
    }

    @Test
    void messages_of_a_user_are_read_from_all_threads_of_the_team_and_go_on_after_an_id() {
        Id<TeamThread> first = add(1).id();
        Id<TeamThread> second = add(2).id();
        store.threads().of(OTHER).add(Entity.created(id(1), NOW, sample(1)));
        store.messages().of(OTHER).append(id(1), message(5, MessageKind.HUMAN, MessageAuthor.user(ADA, "Ada")));
        Message third = append(second, 3).message();
        Message fourth = append(first, 4).message();
        Message one = append(second, 1).message();
        messages().append(first, message(2, MessageKind.ASSISTANT, MessageAuthor.member(SCOUT, "Scout")));

        assertThat(messages().listOf(ADA, Optional.empty(), 2)).containsExactly(one, third);
        assertThat(messages().listOf(ADA, Optional.of(third.id()), 2)).containsExactly(fourth);
        assertThat(messages().listOf(new Id<>(new UUID(7, 3)), Optional.empty(), 2))
                .isEmpty();
    }

    @Test
    void messages_are_read_page_by_page_in_both_directions_and_from_any_number() {
        Id<TeamThread> thread = add(1).id();
        IntStream.rangeClosed(1, 9).forEach(number -> append(thread, number));

        for (Direction direction : Direction.values()) {
            List<Long> read = new ArrayList<>();
            new PageRequest<>(MessageSort.NUMBER, direction, Position.START, 4, false)
                    .readAll(page -> messages().list(query(thread, page)), row -> read.add(row.number()));
            List<Long> expected = LongStream.rangeClosed(1, 9)
                    .map(number -> direction == Direction.ASCENDING ? number : 10 - number)
                    .boxed()
                    .toList();
            assertThat(read).isEqualTo(expected);
        }
        Page<NumberedMessage> between = messages()
                .list(new MessageQuery(
                        thread,
                        Optional.of(3),
                        Optional.of(6),
                        new PageRequest<>(MessageSort.NUMBER, Direction.ASCENDING, Position.START, 1, true)));
        assertThat(between.items()).extracting(NumberedMessage::number).containsExactly(4L);
        assertThat(between.total()).hasValue(2);
    }

    @Test
    void thousand_concurrent_appends_keep_the_order_of_each_client_and_number_without_gaps() {
        Id<TeamThread> thread = add(1).id();

        ConcurrentWork.run(CLIENTS, client -> {
            for (int index = 0; index < APPENDS; index++) {
                append(thread, client * APPENDS + index);
            }
            return client;
        });

        List<NumberedMessage> read = new ArrayList<>();
        PageRequest.first(MessageSort.NUMBER, 200).readAll(page -> messages().list(query(thread, page)), read::add);
        assertThat(read)
                .extracting(NumberedMessage::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, CLIENTS * APPENDS).boxed().toList());
        for (int client = 0; client < CLIENTS; client++) {
            int own = client;
            assertThat(read.stream()
                            .map(row -> row.message().id().value().getLeastSignificantBits())
                            .filter(number -> number / APPENDS == own))
                    .hasSize(APPENDS)
                    .isSorted();
        }
    }

    @Test
    void number_of_an_append_that_is_rolled_back_is_given_again() {
        Id<TeamThread> thread = add(1).id();
        append(thread, 1);

        assertThatThrownBy(() -> transactions().inTransaction(() -> {
                    append(thread, 2);
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");

        assertThat(append(thread, 3).number()).isEqualTo(2);
    }

    @Test
    void checkpoints_are_numbered_and_read_newest_first() {
        Id<TeamThread> thread = add(1).id();
        List<Checkpoint> appended = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> checkpoints().append(thread, "{\"step\": " + number + "}", NOW.plusSeconds(number)))
                .toList();

        PageRequest<CheckpointSort> newest =
                new PageRequest<>(CheckpointSort.NUMBER, Direction.DESCENDING, Position.START, 2, true);
        Page<Checkpoint> first = checkpoints().list(thread, newest);
        Page<Checkpoint> second =
                checkpoints().list(thread, newest.from(first.next().orElseThrow()));

        assertThat(first.items()).containsExactly(appended.get(4), appended.get(3));
        assertThat(first.total()).hasValue(5);
        assertThat(second.items()).containsExactly(appended.get(2), appended.get(1));
        assertThat(checkpoints().find(thread, 3)).contains(appended.get(2));
        assertThat(checkpoints().find(thread, 6)).isEmpty();
    }

    @Test
    void messages_and_checkpoints_are_deleted_with_their_thread_and_with_the_team() {
        Id<TeamThread> first = add(1).id();
        Id<TeamThread> second = add(2).id();
        append(first, 1);
        append(second, 2);
        checkpoints().append(first, "{}", NOW);
        checkpoints().append(second, "{}", NOW);

        repository().remove(first, 1);
        assertThat(messages().find(first, 1)).isEmpty();
        assertThat(checkpoints().find(first, 1)).isEmpty();
        assertThat(messages().find(second, 1)).isPresent();

        store.teams().remove(TEAM, 1);
        assertThat(messages().find(second, 1)).isEmpty();
        assertThat(checkpoints().find(second, 1)).isEmpty();
    }

    @Test
    void unknown_thread_and_thread_of_another_team_get_no_message_and_no_checkpoint() {
        store.threads().of(OTHER).add(Entity.created(id(1), NOW, sample(1)));

        for (Id<TeamThread> thread : List.of(id(1), id(2))) {
            assertThatThrownBy(() -> append(thread, 1)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> checkpoints().append(thread, "{}", NOW)).isInstanceOf(NotFound.class);
        }
        assertThat(repository().find(id(1))).isEmpty();
        assertThat(repository().list(all(first(10))).items()).isEmpty();
        assertThatThrownBy(() -> repository().remove(id(1), 1)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void messages_of_another_team_are_not_found() {
        store.threads().of(OTHER).add(Entity.created(id(1), NOW, sample(1)));
        store.messages().of(OTHER).append(id(1), message(1, MessageKind.HUMAN, MessageAuthor.program("x")));
        store.checkpoints().of(OTHER).append(id(1), "{}", NOW);

        assertThat(messages().find(id(1), 1)).isEmpty();
        assertThat(messages()
                        .list(query(id(1), PageRequest.first(MessageSort.NUMBER, 10)))
                        .items())
                .isEmpty();
        assertThat(checkpoints().find(id(1), 1)).isEmpty();
        assertThat(checkpoints()
                        .list(id(1), PageRequest.first(CheckpointSort.NUMBER, 10))
                        .items())
                .isEmpty();
    }

    @Test
    void unknown_team_gets_no_thread() {
        ThreadRepository nowhere = store.threads().of(new Id<>(new UUID(9, 9)));

        assertThatThrownBy(() -> nowhere.add(Entity.created(id(1), NOW, sample(1))))
                .isInstanceOf(NotFound.class);
    }

    private MessageLog messages() {
        return store.messages().of(TEAM);
    }

    private CheckpointLog checkpoints() {
        return store.checkpoints().of(TEAM);
    }

    private NumberedMessage append(Id<TeamThread> thread, int number) {
        return messages().append(thread, message(number, MessageKind.HUMAN, MessageAuthor.user(ADA, "Ada")));
    }

    private static MessageQuery query(Id<TeamThread> thread, PageRequest<MessageSort> page) {
        return new MessageQuery(thread, Optional.empty(), Optional.empty(), page);
    }

    private static Message message(int number, MessageKind kind, MessageAuthor author) {
        return new Message(new Id<>(new UUID(5, number)), NOW, kind, author, "Message\n" + number);
    }

    private static Entity<Team> team(Id<Team> id, String name) {
        return Entity.created(id, NOW, new Team(name, Optional.empty(), Workflow.SEQUENTIAL));
    }
}
