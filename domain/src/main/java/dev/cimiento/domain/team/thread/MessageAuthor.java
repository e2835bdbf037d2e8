package dev.cimiento.domain.team.thread;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.member.Member;
import java.util.Optional;

/**
 * The author of a message: a member of the team, a user, or a program with a key of the team, which has neither id.
 *
 * @param name at the time of the message; it stays when the author is renamed or deleted
 */
public record MessageAuthor(Optional<Id<Member>> member, Optional<Id<User>> user, String name) {

    public static MessageAuthor member(Id<Member> member, String name) {
        return new MessageAuthor(Optional.of(member), Optional.empty(), name);
    }

    public static MessageAuthor user(Id<User> user, String name) {
        return new MessageAuthor(Optional.empty(), Optional.of(user), name);
    }

    public static MessageAuthor program(String name) {
        return new MessageAuthor(Optional.empty(), Optional.empty(), name);
    }
}
