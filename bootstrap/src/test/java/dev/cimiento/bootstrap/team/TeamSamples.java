package dev.cimiento.bootstrap.team;

import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.invitation.InvitationToken;
import dev.cimiento.web.shared.ApiOperation;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of teams that the operations need and that none of them creates. */
public final class TeamSamples {

    /** The id in the examples of the API. */
    private static final UUID EXAMPLE = UUID.fromString("0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d");

    private TeamSamples() {}

    /** Creates the team in the examples of the API, with the admin as its owner. */
    public static void prepare(RunningServer server) {
        add(server, EXAMPLE, admin(server));
    }

    /** Enables row-level security for each table that has a policy. */
    static void enableRowSecurity(RunningServer server) {
        sql(server, """
                        select string_agg(format('alter table %I enable row level security', tablename), '; ')
                          from pg_policies
                         where schemaname = 'public'
                        """)
                .query(String.class)
                .optional()
                .ifPresent(statements -> sql(server, statements).update());
    }

    /** Returns the admin's own membership for the operations on one. */
    public static Optional<String> existingId(RunningServer server, ApiOperation operation) {
        return operation.path().contains("/memberships/")
                ? Optional.of(admin(server).toString())
                : Optional.empty();
    }

    /** Returns the acceptance of an invitation to a new team. */
    public static Optional<String> rightBody(RunningServer server, ApiOperation operation) {
        if (!operation.path().endsWith("/accepted-invitations")) {
            return Optional.empty();
        }
        UUID team = UUID.randomUUID();
        add(server, team, UUID.randomUUID());
        InvitationToken token = InvitationToken.of(new Id<>(team), "secret");
        sql(server, """
                        insert into invitations (
                               team_id, id, created_at, expires_at, email, email_key, role, hash, invited_by)
                        values (
                               :team, gen_random_uuid(), now(), now() + interval '1 day', 'ada@example.org',
                               'ada@example.org', 'viewer', :hash, gen_random_uuid())
                        """)
                .param("team", team)
                .param("hash", SecretHash.of(token.text()).value())
                .update();
        return Optional.of("{\"token\": \"" + token.text() + "\"}");
    }

    /** Makes a user an owner of a team without an invitation. */
    static void own(RunningServer server, UUID team, UUID user) {
        sql(server, """
                        insert into memberships (team_id, user_id, version, created_at, updated_at, role)
                        values (:team, :user, 1, now(), now(), 'owner')
                        """).param("team", team).param("user", user).update();
    }

    private static void add(RunningServer server, UUID team, UUID owner) {
        sql(server, """
                        with added as (
                            insert into teams (id, version, created_at, updated_at, name, name_folded, workflow)
                            values (:team, 1, now(), now(), :name, :name, 'sequential')
                        )
                        insert into team_names (name_lower, team_id)
                        values (:name, :team)
                        """).param("team", team).param("name", "t" + team).update();
        own(server, team, owner);
    }

    private static UUID admin(RunningServer server) {
        return UUID.fromString(
                RunningServer.json(server.get("/api/v1/users/me", "Authorization", "Bearer " + server.adminToken()))
                        .path("id")
                        .asString());
    }

    private static JdbcClient.StatementSpec sql(RunningServer server, String statement) {
        return JdbcClient.create(server.dataSource()).sql(statement);
    }
}
