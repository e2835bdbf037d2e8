package dev.cimiento.web.account.signin;

import dev.cimiento.application.account.signin.SessionService;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.RequiredPermission;
import dev.cimiento.web.shared.list.ListResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The current user's sessions over HTTP. */
@RestController
@RequiredPermission("account:secure")
@RequestMapping("/api/v1/users/me/sessions")
@Tag(name = "Sessions", description = "Your sessions, one for each sign-in.")
public class SessionController {

    private final SessionService sessions;

    public SessionController(SessionService sessions) {
        this.sessions = sessions;
    }

    @Operation(summary = "List your sessions", description = "The newest 200.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<SessionResponse>> listAll(Actor actor) {
        return ResponseEntity.ok(ListResponse.whole(sessions.list(actor).stream()
                .map(session -> SessionResponse.of(session, actor))
                .toList()));
    }

    @Operation(
            summary = "End all your sessions",
            description = "Signs you out everywhere, including the current session.")
    @DeleteMapping
    public ResponseEntity<Void> endAll(Actor actor) {
        sessions.endAll(actor);
        return ResponseEntity.noContent().build();
    }

    @Operation(
            summary = "End one of your sessions",
            description = "Its refresh token is invalid immediately, and its access token within its five minutes.")
    @DeleteMapping("/{id}")
    public ResponseEntity<Void> end(Actor actor, @PathVariable Id<Session> id) {
        sessions.end(actor, id);
        return ResponseEntity.noContent().build();
    }
}
