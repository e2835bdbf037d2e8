package dev.cimiento.persistence.team.thread;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.thread.Message;
import dev.cimiento.domain.team.thread.MessageQuery;
import dev.cimiento.domain.team.thread.TeamThread;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

public interface MessageMapper {

    /** @return the number of the message; null if the thread does not exist */
    @Nullable
    Long append(
            @Param("team") Id<Team> team, @Param("thread") Id<TeamThread> thread, @Param("message") Message message);

    @Nullable
    MessageRow find(@Param("team") Id<Team> team, @Param("thread") Id<TeamThread> thread, @Param("number") long number);

    List<MessageRow> page(@Param("team") Id<Team> team, @Param("query") MessageQuery query);

    List<MessageRow> listOf(
            @Param("team") Id<Team> team,
            @Param("author") Id<User> author,
            @Param("after") Optional<Id<Message>> after,
            @Param("limit") int limit);

    long count(@Param("team") Id<Team> team, @Param("query") MessageQuery query);
}
