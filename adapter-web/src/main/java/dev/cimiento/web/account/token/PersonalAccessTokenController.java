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

/** The tokens of one's own programs over HTTP. */
@RestController
@RequiredPermission("account:secure")
@RequestMapping("/api/v1/users/me/access-tokens")
@Tag(name = "Access Tokens", description = "What one's own programs sign in with.")
public class PersonalAccessTokenController {

    private final PersonalAccessTokenService tokens;

    public PersonalAccessTokenController(PersonalAccessTokenService tokens) {
        this.tokens = tokens;
    }

    @Operation(
            summary = "Make an access token",
            description =
                    "The token has the scopes that are named, which must be yours. It is shown only now. Needs your"
                            + " password unless you signed in within the last five minutes; a mail tells you of the token.")
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

    @Operation(summary = "List one's own access tokens", description = "The newest 200, without the tokens themselves.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<PersonalAccessTokenResponse>> listAll(Actor actor) {
        return ResponseEntity.ok(ListResponse.whole(
                tokens.list(actor).stream().map(PersonalAccessTokenResponse::of).toList()));
    }

    @Operation(summary = "Revoke an access token", description = "From now on it is unknown.")
    @DeleteMapping("/{id}")
    public ResponseEntity<Void> revoke(Actor actor, @PathVariable Id<PersonalAccessToken> id) {
        tokens.revoke(actor, id);
        return ResponseEntity.noContent().build();
    }
}
