package dev.cimiento.persistence.account.token;

import dev.cimiento.domain.account.token.OneTimeToken;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.mail.OutboxMessage;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.SqlArray;
import java.time.Instant;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

public interface OneTimeTokenMapper {

    void put(@Param("token") OneTimeToken token, @Param("purpose") String purpose);

    @Nullable
    Id<User> find(@Param("hash") String hash, @Param("purpose") String purpose, @Param("now") Instant now);

    @Nullable
    Id<User> consume(@Param("hash") String hash, @Param("purpose") String purpose, @Param("now") Instant now);

    int remove(@Param("userId") Id<User> userId, @Param("purpose") String purpose);

    int removeAll(@Param("userId") Id<User> userId);

    int restart(
            @Param("mail") Id<OutboxMessage> mail,
            @Param("purposes") SqlArray purposes,
            @Param("expiries") SqlArray expiries);

    int removeExpired(@Param("before") Instant before, @Param("most") int most);
}
