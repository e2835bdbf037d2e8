package dev.cimiento.persistence.team.thread;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.thread.Message;
import dev.cimiento.domain.team.thread.MessageLog;
import dev.cimiento.domain.team.thread.MessageQuery;
import dev.cimiento.domain.team.thread.NumberedMessage;
import dev.cimiento.domain.team.thread.TeamThread;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Pages;
import dev.cimiento.persistence.shared.Row;
import java.util.List;
import java.util.Optional;

/** The messages of a team in PostgreSQL. */
public final class MyBatisMessageLog implements MessageLog {

    private final MessageMapper mapper;
    private final Id<Team> team;

    private MyBatisMessageLog(MessageMapper mapper, Id<Team> team) {
        this.mapper = mapper;
        this.team = team;
    }

    public static PerTeam<MessageLog> perTeam(Mappers mappers) {
        MessageMapper mapper = mappers.get(MessageMapper.class);
        return team -> new MyBatisMessageLog(mapper, team);
    }

    @Override
    public NumberedMessage append(Id<TeamThread> thread, Message message) {
        return Optional.ofNullable(mapper.append(team, thread, message))
                .map(number -> new NumberedMessage(number, message))
                .orElseThrow(() -> new NotFound("thread", thread));
    }

    @Override
    public Optional<NumberedMessage> find(Id<TeamThread> thread, long number) {
        return Optional.ofNullable(mapper.find(team, thread, number)).map(Row::read);
    }

    @Override
    public Page<NumberedMessage> list(MessageQuery query) {
        return Pages.of(
                mapper.page(team, query),
                query.page(),
                () -> mapper.count(team, query),
                row -> row.message().id());
    }

    @Override
    public List<Message> listOf(Id<User> author, Optional<Id<Message>> after, int limit) {
        return mapper.listOf(team, author, after, limit).stream()
                .map(row -> row.toDomain().message())
                .toList();
    }
}
