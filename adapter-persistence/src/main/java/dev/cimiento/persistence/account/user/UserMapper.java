package dev.cimiento.persistence.account.user;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserQuery;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.CrudMapper;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

public interface UserMapper extends CrudMapper<User, UserQuery, UserRow, UserColumns> {

    @Nullable
    UserRow findByEmail(@Param("emailKey") String emailKey);

    @Nullable
    UserRow lock(@Param("id") Id<User> id);

    List<UserRow> lockWithActiveAdmins(@Param("ids") Set<Id<User>> ids);
}
