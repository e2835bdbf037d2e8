package dev.cimiento.persistence.account.profile;

import dev.cimiento.domain.account.profile.Profile;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

public interface ProfileMapper {

    @Nullable
    ProfileRow find(@Param("userId") Id<User> userId);

    /** @return 1 if the profile was written, 0 if the stored version is not the one before */
    int put(@Param("profile") Entity<Profile> profile, @Param("address") AddressColumns address);
}
