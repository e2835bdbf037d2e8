package dev.cimiento.persistence.account.session;

import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserLock;
import dev.cimiento.domain.shared.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

public interface SessionMapper {

    void begin(@Param("session") Session session, @Param("hash") String hash);

    @Nullable
    SessionRow exchange(
            @Param("presented") String presented,
            @Param("next") String next,
            @Param("salt") String salt,
            @Param("now") Instant now,
            @Param("forgetAt") Instant forgetAt,
            @Param("expiresAt") Instant expiresAt,
            @Param("others") int others);

    @Nullable
    StoredRefreshTokenRow findRefreshToken(@Param("hash") String hash, @Param("now") Instant now);

    @Nullable
    SessionRow findRenewable(@Param("hash") String hash, @Param("now") Instant now);

    @Nullable
    String findRole(@Param("id") Id<Session> id, @Param("userId") Id<User> userId, @Param("now") Instant now);

    @Nullable
    String lock(
            @Param("id") Id<Session> id,
            @Param("userId") Id<User> userId,
            @Param("lock") UserLock lock,
            @Param("now") Instant now);

    @Nullable
    SessionRow find(@Param("userId") Id<User> userId, @Param("id") Id<Session> id, @Param("now") Instant now);

    Set<String> addresses(@Param("emailKey") String emailKey, @Param("now") Instant now, @Param("most") int most);

    List<SessionRow> list(@Param("userId") Id<User> userId, @Param("now") Instant now, @Param("most") int most);

    int end(@Param("userId") Id<User> userId, @Param("id") Id<Session> id);

    int endAll(@Param("userId") Id<User> userId);

    int endOthers(@Param("userId") Id<User> userId, @Param("kept") Id<Session> kept);

    int removeExpired(@Param("now") Instant now, @Param("most") int most);

    int removeExpiredTokens(@Param("now") Instant now, @Param("most") int most);
}
