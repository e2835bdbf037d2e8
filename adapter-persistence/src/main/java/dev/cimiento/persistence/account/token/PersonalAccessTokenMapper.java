package dev.cimiento.persistence.account.token;

import dev.cimiento.domain.account.token.PersonalAccessToken;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserLock;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.SqlArray;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

public interface PersonalAccessTokenMapper {

    void insert(
            @Param("token") PersonalAccessToken token, @Param("scopes") SqlArray scopes, @Param("hash") String hash);

    @Nullable
    AccessGrantRow findGrant(@Param("hash") String hash, @Param("now") Instant now);

    @Nullable
    AccessGrantRow lock(
            @Param("id") Id<PersonalAccessToken> id,
            @Param("userId") Id<User> userId,
            @Param("lock") UserLock lock,
            @Param("now") Instant now);

    void recordUse(@Param("id") Id<PersonalAccessToken> id, @Param("now") Instant now);

    List<PersonalAccessTokenRow> list(@Param("userId") Id<User> userId, @Param("most") int most);

    int delete(@Param("userId") Id<User> userId, @Param("id") Id<PersonalAccessToken> id);

    int deleteAll(@Param("userId") Id<User> userId);

    int removeExpired(@Param("before") Instant before, @Param("most") int most);
}
