package dev.cimiento.bootstrap.account.security;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys for services that verify access tokens of this server themselves (RFC 7517). */
@Hidden
@RestController
final class PublicKeysController {

    private static final Duration MAX_AGE = Duration.ofMinutes(5);

    private final String keys;

    PublicKeysController(SigningKeys keys) {
        this.keys = keys.published().toString();
    }

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<String> keys() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(MAX_AGE))
                .body(keys);
    }
}
