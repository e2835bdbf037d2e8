package dev.cimiento.persistence.account.user;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.persistence.shared.ColumnArrays;
import dev.cimiento.persistence.shared.SqlArray;
import dev.cimiento.persistence.shared.mybatis.TextSearch;
import java.util.List;

public record UserColumns(List<Entity<User>> entities) implements ColumnArrays<User> {

    public SqlArray emails() {
        return state("text", user -> user.email().typed());
    }

    public SqlArray emailKeys() {
        return state("text", user -> user.email().key());
    }

    public SqlArray fullNames() {
        return state("text", User::fullName);
    }

    public SqlArray foldedNames() {
        return state("text", User::foldedName);
    }

    public SqlArray words() {
        return state("text", user -> TextSearch.vector(user.words()));
    }

    public SqlArray roles() {
        return state("text", user -> user.role().code());
    }

    public SqlArray active() {
        return state("bool", User::active);
    }

    public SqlArray emailVerified() {
        return state("bool", User::emailVerified);
    }
}
