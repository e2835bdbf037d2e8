package dev.cimiento.bootstrap.team;

import static dev.cimiento.domain.team.TeamPermissions.APPEND;
import static dev.cimiento.domain.team.TeamPermissions.MANAGE;
import static dev.cimiento.domain.team.TeamPermissions.READ;
import static dev.cimiento.domain.team.TeamPermissions.WRITE;

import dev.cimiento.bootstrap.Access;
import java.util.List;

/** The permissions of the operations on teams. */
public final class TeamAccessRows {

    public static final List<Access> ROWS = List.of(
            Access.to("GET /api/v1/teams", READ),
            Access.to("POST /api/v1/teams", MANAGE),
            Access.to("GET /api/v1/teams/{id}", READ),
            Access.to("PUT /api/v1/teams/{id}", MANAGE),
            Access.to("PATCH /api/v1/teams/{id}", MANAGE),
            Access.to("DELETE /api/v1/teams/{id}", MANAGE),
            Access.to("POST /api/v1/teams/accepted-invitations", MANAGE),
            Access.to("GET /api/v1/teams/{teamId}/memberships", READ),
            Access.to("GET /api/v1/teams/{teamId}/memberships/{id}", READ),
            Access.to("PUT /api/v1/teams/{teamId}/memberships/{id}", MANAGE),
            Access.to("PATCH /api/v1/teams/{teamId}/memberships/{id}", MANAGE),
            Access.to("DELETE /api/v1/teams/{teamId}/memberships/{id}", MANAGE),
            Access.to("GET /api/v1/teams/{teamId}/invitations", MANAGE),
            Access.to("POST /api/v1/teams/{teamId}/invitations", MANAGE),
            Access.to("DELETE /api/v1/teams/{teamId}/invitations/{id}", MANAGE),
            Access.to("GET /api/v1/teams/{teamId}/api-keys", MANAGE),
            Access.to("POST /api/v1/teams/{teamId}/api-keys", MANAGE),
            Access.to("DELETE /api/v1/teams/{teamId}/api-keys/{id}", MANAGE),
            Access.to("GET /api/v1/teams/{teamId}/threads", READ),
            Access.to("POST /api/v1/teams/{teamId}/threads", APPEND),
            Access.to("GET /api/v1/teams/{teamId}/threads/{id}", READ),
            Access.to("PUT /api/v1/teams/{teamId}/threads/{id}", WRITE),
            Access.to("PATCH /api/v1/teams/{teamId}/threads/{id}", WRITE),
            Access.to("DELETE /api/v1/teams/{teamId}/threads/{id}", WRITE),
            Access.to("GET /api/v1/teams/{teamId}/threads/{id}/messages", READ),
            Access.to("POST /api/v1/teams/{teamId}/threads/{id}/messages", APPEND),
            Access.to("GET /api/v1/teams/{teamId}/threads/{id}/messages/{number}", READ),
            Access.to("GET /api/v1/teams/{teamId}/threads/{id}/checkpoints", READ),
            Access.to("POST /api/v1/teams/{teamId}/threads/{id}/checkpoints", APPEND),
            Access.to("GET /api/v1/teams/{teamId}/threads/{id}/checkpoints/{number}", READ),
            Access.to("GET /api/v1/teams/{teamId}/memory", READ),
            Access.to("POST /api/v1/teams/{teamId}/memory", APPEND),
            Access.to("POST /api/v1/teams/{teamId}/memory/recall", READ),
            Access.to("GET /api/v1/teams/{teamId}/memory/{id}", READ),
            Access.to("PUT /api/v1/teams/{teamId}/memory/{id}", WRITE),
            Access.to("PATCH /api/v1/teams/{teamId}/memory/{id}", WRITE),
            Access.to("DELETE /api/v1/teams/{teamId}/memory/{id}", WRITE),
            Access.to("GET /api/v1/teams/{teamId}/members", READ),
            Access.to("POST /api/v1/teams/{teamId}/members", WRITE),
            Access.to("GET /api/v1/teams/{teamId}/members/{id}", READ),
            Access.to("PUT /api/v1/teams/{teamId}/members/{id}", WRITE),
            Access.to("PATCH /api/v1/teams/{teamId}/members/{id}", WRITE),
            Access.to("DELETE /api/v1/teams/{teamId}/members/{id}", WRITE),
            Access.to("GET /api/v1/skills", READ),
            Access.to("POST /api/v1/skills", WRITE),
            Access.to("GET /api/v1/skills/{id}", READ),
            Access.to("PUT /api/v1/skills/{id}", WRITE),
            Access.to("PATCH /api/v1/skills/{id}", WRITE),
            Access.to("DELETE /api/v1/skills/{id}", WRITE),
            Access.to("GET /api/v1/teams/{teamId}/uploads", READ),
            Access.to("POST /api/v1/teams/{teamId}/uploads", WRITE),
            Access.to("GET /api/v1/teams/{teamId}/uploads/{id}", READ),
            Access.to("PUT /api/v1/teams/{teamId}/uploads/{id}", WRITE),
            Access.to("PATCH /api/v1/teams/{teamId}/uploads/{id}", WRITE),
            Access.to("DELETE /api/v1/teams/{teamId}/uploads/{id}", WRITE),
            Access.to("GET /api/v1/teams/{teamId}/uploads/{id}/content", READ));

    private TeamAccessRows() {}
}
