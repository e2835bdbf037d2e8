package dev.cimiento.application.team.thread;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.team.TeamAccess;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.team.Membership;
import dev.cimiento.domain.team.MembershipRepository;
import dev.cimiento.domain.team.MembershipView;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamPermissions;
import dev.cimiento.domain.team.key.TeamKeyIdentity;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.member.MemberRepository;
import dev.cimiento.domain.team.thread.Message;
import dev.cimiento.domain.team.thread.MessageAuthor;
import dev.cimiento.domain.team.thread.MessageLog;
import dev.cimiento.domain.team.thread.MessageQuery;
import dev.cimiento.domain.team.thread.NumberedMessage;
import dev.cimiento.domain.team.thread.TeamThread;
import dev.cimiento.domain.team.thread.ThreadRepository;
import java.util.Optional;

/** The use cases of messages: they are appended to threads and read, and never changed. */
public class MessageService {

    private final PerTeam<MessageLog> messages;
    private final PerTeam<ThreadRepository> threads;
    private final PerTeam<MemberRepository> members;
    private final PerTeam<MembershipRepository> memberships;
    private final TeamAccess access;
    private final EntityFactory entities;

    public MessageService(
            PerTeam<MessageLog> messages,
            PerTeam<ThreadRepository> threads,
            PerTeam<MemberRepository> members,
            PerTeam<MembershipRepository> memberships,
            TeamAccess access,
            EntityFactory entities) {
        this.messages = messages;
        this.threads = threads;
        this.members = members;
        this.memberships = memberships;
        this.access = access;
        this.entities = entities;
    }

    /**
     * Appends a message to a thread. Its author is the member, or the actor if the message names none.
     *
     * @throws NotFound if the thread does not exist, or the actor does not belong to the team
     * @throws Invalid if the member does not belong to the team
     */
    public NumberedMessage append(Actor actor, Id<Team> team, Id<TeamThread> thread, NewMessage message) {
        access.require(actor, team, TeamPermissions.APPEND);
        MessageAuthor author =
                message.member().map(member -> member(team, member)).orElseGet(() -> author(actor, team));
        return messages.of(team)
                .append(
                        thread,
                        new Message(entities.newId(), entities.now(), message.kind(), author, message.content()));
    }

    /** @throws NotFound if the message does not exist, or the actor does not belong to the team */
    public NumberedMessage get(Actor actor, Id<Team> team, Id<TeamThread> thread, int number) {
        access.require(actor, team, TeamPermissions.READ);
        return messages.of(team)
                .find(thread, number)
                .orElseThrow(() -> new NotFound("message " + number + " of thread", thread));
    }

    /** @throws NotFound if the thread does not exist, or the actor does not belong to the team */
    public Page<NumberedMessage> list(Actor actor, Id<Team> team, MessageQuery query) {
        access.require(actor, team, TeamPermissions.READ);
        threads.of(team).find(query.thread()).orElseThrow(() -> new NotFound("thread", query.thread()));
        return messages.of(team).list(query);
    }

    private MessageAuthor member(Id<Team> team, Id<Member> member) {
        return members.of(team)
                .find(member)
                .map(found ->
                        MessageAuthor.member(member, found.entity().state().name()))
                .orElseThrow(() -> new Invalid("memberId", ViolationCode.NOT_FOUND, "must name a member of the team"));
    }

    private MessageAuthor author(Actor actor, Id<Team> team) {
        Optional<Id<User>> user = actor.userId().map(Id<User>::new);
        return user.map(id -> MessageAuthor.user(id, nameOf(team, id)))
                .orElseGet(() -> MessageAuthor.program(nameOfProgram(actor)));
    }

    private static String nameOfProgram(Actor actor) {
        return TeamKeyIdentity.of(actor).map(TeamKeyIdentity::name).orElse(actor.name());
    }

    private String nameOf(Id<Team> team, Id<User> user) {
        return memberships
                .of(team)
                .find(Membership.idOf(user))
                .map(MembershipView::userName)
                .orElseThrow(() -> new NotFound("team", team));
    }
}
