package dev.cimiento.persistence.account.password;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import java.time.Instant;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

public interface PasswordMapper {

    @Nullable
    CredentialsRow findByEmail(@Param("emailKey") String emailKey);

    @Nullable
    CredentialsRow find(@Param("userId") Id<User> userId);

    void set(@Param("userId") Id<User> userId, @Param("hash") String hash, @Param("now") Instant now);

    void upgrade(@Param("userId") Id<User> userId, @Param("from") String from, @Param("to") String to);

    @Nullable
    Id<User> lock(@Param("userId") Id<User> userId, @Param("changedAt") Instant changedAt);
}
