package dev.cimiento.domain.team.thread;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase.Table;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.InMemoryPages;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamTables;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The messages and the checkpoints of a team in memory. */
public final class InMemoryThreadLogs {

    /** The key of a message or of a checkpoint. */
    public record Place(Id<TeamThread> thread, long number) {}

    private final TeamTables tables;
    private final Id<Team> team;

    private InMemoryThreadLogs(TeamTables tables, Id<Team> team) {
        this.tables = tables;
        this.team = team;
    }

    public static MessageLog messages(TeamTables tables, Id<Team> team) {
        return new InMemoryThreadLogs(tables, team).new Messages();
    }

    public static CheckpointLog checkpoints(TeamTables tables, Id<Team> team) {
        return new InMemoryThreadLogs(tables, team).new Checkpoints();
    }

    /** Returns the place after the last one of a thread. */
    private Place next(Id<TeamThread> thread, Table<Place, ?> rows) {
        if (!tables.threads.of(team).rows().containsKey(thread)) {
            throw new NotFound("thread", thread);
        }
        return new Place(
                thread,
                1
                        + rows.rows().keySet().stream()
                                .filter(place -> place.thread().equals(thread))
                                .count());
    }

    private static <R> List<R> of(Id<TeamThread> thread, Table<Place, R> rows) {
        return rows.rows().entrySet().stream()
                .filter(row -> row.getKey().thread().equals(thread))
                .map(Map.Entry::getValue)
                .toList();
    }

    private final class Messages implements MessageLog {

        private final Table<Place, NumberedMessage> rows = tables.messages.of(team);

        @Override
        public NumberedMessage append(Id<TeamThread> thread, Message message) {
            return tables.database.statement(() -> {
                Place place = next(thread, rows);
                NumberedMessage numbered = new NumberedMessage(place.number(), message);
                rows.change(all -> all.put(place, numbered));
                return numbered;
            });
        }

        @Override
        public Optional<NumberedMessage> find(Id<TeamThread> thread, long number) {
            return tables.database.statement(
                    () -> Optional.ofNullable(rows.rows().get(new Place(thread, number))));
        }

        @Override
        public Page<NumberedMessage> list(MessageQuery query) {
            return tables.database.statement(() -> InMemoryPages.page(
                    of(query.thread(), rows).stream()
                            .filter(row -> query.after()
                                    .map(after -> row.number() > after)
                                    .orElse(true))
                            .filter(row -> query.before()
                                    .map(before -> row.number() < before)
                                    .orElse(true))
                            .toList(),
                    query.page(),
                    row -> row.message().id()));
        }

        @Override
        public List<Message> listOf(Id<User> author, Optional<Id<Message>> after, int limit) {
            return tables.database.statement(() -> rows.rows().values().stream()
                    .map(NumberedMessage::message)
                    .filter(message -> message.author().user().equals(Optional.of(author)))
                    .filter(message ->
                            after.map(id -> message.id().compareTo(id) > 0).orElse(true))
                    .sorted(Comparator.comparing(Message::id))
                    .limit(limit)
                    .toList());
        }
    }

    private final class Checkpoints implements CheckpointLog {

        private final Table<Place, Checkpoint> rows = tables.checkpoints.of(team);

        @Override
        public Checkpoint append(Id<TeamThread> thread, String state, Instant now) {
            return tables.database.statement(() -> {
                Place place = next(thread, rows);
                Checkpoint checkpoint = new Checkpoint(place.number(), now, state);
                rows.change(all -> all.put(place, checkpoint));
                return checkpoint;
            });
        }

        @Override
        public Optional<Checkpoint> find(Id<TeamThread> thread, long number) {
            return tables.database.statement(
                    () -> Optional.ofNullable(rows.rows().get(new Place(thread, number))));
        }

        @Override
        public Page<Checkpoint> list(Id<TeamThread> thread, PageRequest<CheckpointSort> page) {
            return tables.database.statement(() -> InMemoryPages.page(
                    of(thread, rows), page, checkpoint -> new Id<>(new UUID(0, checkpoint.number()))));
        }
    }
}
