package dev.cimiento.web.account.me;

import dev.cimiento.application.account.user.AccountService;
import dev.cimiento.application.account.user.SignUpService;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.PublicEndpoint;
import dev.cimiento.web.access.RequiredPermission;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.account.user.UserResponse;
import dev.cimiento.web.rate.RateLimited;
import dev.cimiento.web.resource.ChangeRetry;
import dev.cimiento.web.resource.IfNoneMatch;
import dev.cimiento.web.resource.MergePatch;
import dev.cimiento.web.resource.TaggedResponses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The current user's account over HTTP. */
@RestController
@RequiredPermissions(read = "account:read", write = "account:write")
@RequestMapping("/api/v1/users")
@Tag(name = "Accounts", description = "Your account.")
public class AccountController {

    private final SignUpService signUp;
    private final AccountService accounts;
    private final AccountDtoMapper mapper = new AccountDtoMapperImpl();
    private final TaggedResponses responses;
    private final MergePatch mergePatch;

    public AccountController(SignUpService signUp, AccountService accounts, JsonMapper json) {
        this.signUp = signUp;
        this.accounts = accounts;
        this.responses = new TaggedResponses(json);
        this.mergePatch = new MergePatch(json);
    }

    @Operation(
            summary = "Sign up",
            description = "Creates an account and mails a link that verifies the address. If the address already has an"
                    + " account, its owner gets a mail instead. The response is the same in both cases.")
    @PublicEndpoint
    @RateLimited
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Void> create(Actor actor, @RequestBody SignUpRequest body) {
        signUp.signUp(actor, body.email(), body.fullName(), body.password());
        return ResponseEntity.accepted().build();
    }

    @Operation(summary = "Get your account", description = "The user to whom the token belongs.")
    @GetMapping(path = "/me", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<UserResponse> get(Actor actor, IfNoneMatch known) {
        return responses.found(mapper.toResponse(accounts.get(actor)), known);
    }

    @Operation(
            summary = "Replace your account",
            description = "A changed e-mail address must be verified again; a mail is sent to it.")
    @RateLimited
    @PutMapping(path = "/me", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<UserResponse> replace(
            Actor actor, ExpectedVersion expected, @RequestBody AccountRequest body) {
        User given = mapper.toState(body);
        Entity<User> replaced =
                ChangeRetry.run(expected, () -> replace(actor, accounts.getForChange(actor, expected), given));
        return responses.changed(mapper.toResponse(replaced));
    }

    @Operation(
            summary = "Change your account",
            description = "JSON Merge Patch (RFC 7396): properties that the body omits keep their values.")
    @RateLimited
    @PatchMapping(
            path = "/me",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<UserResponse> patch(Actor actor, ExpectedVersion expected, @RequestBody JsonNode patch) {
        Entity<User> patched = ChangeRetry.run(expected, () -> {
            Entity<User> present = accounts.getForChange(actor, expected);
            AccountRequest merged = mergePatch.apply(patch, mapper.toRequest(present));
            return replace(actor, present, mapper.toState(merged));
        });
        return responses.changed(mapper.toResponse(patched));
    }

    @RequiredPermission("account:secure")
    @Operation(summary = "Delete your account", description = "Deletes your personal data too. This cannot be undone.")
    @DeleteMapping("/me")
    public ResponseEntity<Void> delete(Actor actor, ExpectedVersion expected) {
        accounts.delete(actor, expected);
        return ResponseEntity.noContent().build();
    }

    private Entity<User> replace(Actor actor, Entity<User> present, User given) {
        return accounts.replace(actor, present, given.email(), given.fullName());
    }
}
