package dev.cimiento.application.team;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.MovableClock;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.UserIdentity;
import dev.cimiento.domain.team.Membership;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.TeamPermissions;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.domain.team.Workflow;
import dev.cimiento.domain.team.key.TeamKey;
import dev.cimiento.domain.team.key.TeamKeyIdentity;
import java.util.Optional;
import java.util.UUID;

/** A team in memory with one user of each role, another team, and the actors that tests need. */
public final class TeamFixture {

    public static final Id<Team> TEAM = new Id<>(new UUID(8, 1));
    public static final Id<Team> OTHER = new Id<>(new UUID(8, 2));

    public final MovableClock clock = new MovableClock();
    public final InMemoryDatabase database = new InMemoryDatabase();
    public final TeamAdapter store = TeamAdapter.inMemory(database);
    public final EntityFactory entities = new EntityFactory(new SequentialIds(), clock);
    public final TeamAccess access;

    public TeamFixture() {
        AccountAdapter accounts = AccountAdapter.inMemory(database);
        access = new TeamAccess(
                store.memberships(), new LiveRights(accounts.sessions(), accounts.accessTokens(), entities));
        addTeam(TEAM, "Support");
        addTeam(OTHER, "Sales");
        for (TeamRole role : TeamRole.values()) {
            Id<User> user = new Id<>(idOf(role));
            store.users().accept(user);
            store.memberships().of(TEAM).add(Membership.of(user, role, clock.instant()));
        }
    }

    /** Returns the user of the team with a role, with all permissions outside of it. */
    public Actor actor(TeamRole role) {
        return user(idOf(role));
    }

    /** Returns a user who belongs to no team. */
    public Actor stranger() {
        return user(new UUID(7, 99));
    }

    /** Returns a program with a key of a team. */
    public Actor program(Id<Team> team) {
        TeamKey key = new TeamKey(
                new Id<>(new UUID(5, 1)),
                clock.instant(),
                "Importer",
                new Id<>(idOf(TeamRole.OWNER)),
                Optional.empty());
        return TeamKeyIdentity.actor(team, key, Optional.empty());
    }

    private static UUID idOf(TeamRole role) {
        return new UUID(7, role.ordinal());
    }

    private static Actor user(UUID id) {
        return new Actor(
                "user",
                Optional.of(new UserIdentity(id, Optional.empty(), Optional.empty())),
                Optional.empty(),
                true,
                TeamPermissions.ALL.all());
    }

    private void addTeam(Id<Team> id, String name) {
        store.teams().add(Entity.created(id, clock.instant(), new Team(name, Optional.empty(), Workflow.SEQUENTIAL)));
    }
}
