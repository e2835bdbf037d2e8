package dev.cimiento.web.team;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.Membership;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.domain.team.Workflow;
import dev.cimiento.domain.team.invitation.Invitation;
import dev.cimiento.domain.team.invitation.InvitationToken;
import dev.cimiento.web.shared.Api;
import dev.cimiento.web.shared.ApiOperation;
import dev.cimiento.web.shared.WrongRequestContract;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = TeamApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class TeamWrongRequestTest extends WrongRequestContract {

    @LocalServerPort
    private int port;

    @Autowired
    private TeamAdapter store;

    @Override
    protected Api api() {
        return Api.at(port);
    }

    /** Invites the client to a new team for the acceptance, because its token comes by mail. */
    @Override
    protected String rightBody(ApiOperation operation) {
        if (!operation.path().endsWith("/accepted-invitations")) {
            return super.rightBody(operation);
        }
        Id<Team> team = new Id<>(UUID.randomUUID());
        store.teams()
                .add(Entity.created(team, Instant.EPOCH, new Team("t" + team, Optional.empty(), Workflow.SEQUENTIAL)));
        InvitationToken token = InvitationToken.of(team, "secret");
        store.invitations()
                .of(team)
                .put(
                        Invitation.of(
                                new Id<>(UUID.randomUUID()),
                                Instant.now(),
                                new EmailAddress("ada@example.org"),
                                TeamRole.VIEWER,
                                new Id<>(UUID.randomUUID())),
                        token.hash());
        return "{\"token\": \"" + token.text() + "\"}";
    }

    /** Adds a membership for its operations, because none creates one. */
    @Override
    protected String existingId(ApiOperation operation) {
        if (!operation.path().contains("/memberships/")) {
            return super.existingId(operation);
        }
        Id<User> user = new Id<>(UUID.randomUUID());
        store.users().accept(user);
        store.memberships().of(TeamApi.TEAM).add(Membership.of(user, TeamRole.VIEWER, Instant.EPOCH));
        return user.toString();
    }
}
