package dev.cimiento.web.account.profile;

import dev.cimiento.application.account.user.ProfileService;
import dev.cimiento.domain.account.profile.Profile;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.resource.ChangeRetry;
import dev.cimiento.web.resource.IfNoneMatch;
import dev.cimiento.web.resource.TaggedResponses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The current user's profile over HTTP. */
@RestController
@RequiredPermissions(read = "account:read", write = "account:write")
@RequestMapping("/api/v1/users/me/profile")
@Tag(name = "Profile", description = "Your profile: display name, address, language and time zone.")
public class ProfileController {

    private final ProfileService profiles;
    private final ProfileDtoMapper mapper = new ProfileDtoMapperImpl();
    private final TaggedResponses responses;

    public ProfileController(ProfileService profiles, JsonMapper json) {
        this.profiles = profiles;
        this.responses = new TaggedResponses(json);
    }

    @Operation(summary = "Get your profile", description = "A user without a profile gets a 404.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ProfileResponse> get(Actor actor, IfNoneMatch known) {
        return responses.found(mapper.toResponse(profiles.get(actor)), known);
    }

    @Operation(summary = "Create or replace your profile", description = "Properties that the body omits become empty.")
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ProfileResponse> replace(
            Actor actor, ExpectedVersion expected, @RequestBody ProfileRequest body) {
        Profile profile = mapper.toState(body);
        Entity<Profile> written = ChangeRetry.run(expected, () -> profiles.put(actor, expected, profile));
        return responses.changed(mapper.toResponse(written));
    }
}
