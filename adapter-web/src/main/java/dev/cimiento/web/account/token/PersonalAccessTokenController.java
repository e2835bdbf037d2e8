package dev.cimiento.web.account.token;

import dev.cimiento.application.account.token.IssuedToken;
import dev.cimiento.application.account.token.PersonalAccessTokenService;
import dev.cimiento.domain.account.token.PersonalAccessToken;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.RequiredPermission;
import dev.cimiento.web.rate.RateLimited;
import dev.cimiento.web.shared.list.ListResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The current user's personal access tokens over HTTP. */
@RestController
@RequiredPermission("account:secure")
@RequestMapping("/api/v1/users/me/access-tokens")
@Tag(name = "Personal Access Tokens", description = "Tokens with which your programs authenticate.")
public class PersonalAccessTokenController {

    private final PersonalAccessTokenService tokens;

    public PersonalAccessTokenController(PersonalAccessTokenService tokens) {
        this.tokens = tokens;
    }

    @Operation(
            summary = "Create a personal access token",
            description =
                    "The token gets the given scopes, which must be among your permissions. Only this response contains"
                            + " the token. Needs your password unless you signed in within the last five minutes. A"
                            + " mail informs you of the new token.")
    @RateLimited
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<PersonalAccessTokenResponse> create(
            Actor actor, @RequestBody PersonalAccessTokenRequest body, HttpServletRequest request) {
        IssuedToken issued = tokens.create(
                actor, body.name(), body.scopes(), body.expiresInDays(), Optional.ofNullable(body.currentPassword()));
        return ResponseEntity.created(URI.create(
                        request.getRequestURI() + "/" + issued.token().id()))
                .cacheControl(CacheControl.noStore())
                .body(PersonalAccessTokenResponse.of(issued));
    }

    @Operation(
            summary = "List your personal access tokens",
            description = "The newest 200, without the tokens themselves.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<PersonalAccessTokenResponse>> listAll(Actor actor) {
        return ResponseEntity.ok(ListResponse.whole(
                tokens.list(actor).stream().map(PersonalAccessTokenResponse::of).toList()));
    }

    @Operation(summary = "Revoke a personal access token", description = "The token is invalid immediately.")
    @DeleteMapping("/{id}")
    public ResponseEntity<Void> revoke(Actor actor, @PathVariable Id<PersonalAccessToken> id) {
        tokens.revoke(actor, id);
        return ResponseEntity.noContent().build();
    }
}
