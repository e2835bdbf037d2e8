package dev.cimiento.bootstrap.shared;

import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The address for reports of vulnerabilities (RFC 9116). */
@Hidden
@RestController
final class SecurityContactController {

    private static final int DAYS_VALID = 180;

    private final String contact;
    private final Clock clock;

    /** @throws SettingsException if the contact is not a mailto: or https: URI */
    SecurityContactController(Settings settings, Clock clock) {
        this.contact = settings.get("SECURITY_CONTACT").orElseGet(() -> "mailto:" + sender(settings));
        this.clock = clock;
        if (!contact.matches("(mailto:|https://)[!-~]+")) {
            throw new SettingsException(
                    "SECURITY_CONTACT must be a URI such as mailto:security@example.org, not " + contact + ".");
        }
    }

    /** Returns the address that mails come from, which the users know. */
    private static String sender(Settings settings) {
        return settings.get("MAIL_FROM")
                .map(from -> from.replaceFirst(".*<(.*)>", "$1"))
                .orElse("cimiento@localhost");
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> contact() {
        Instant expires = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(DAYS_VALID, ChronoUnit.DAYS);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body("Contact: " + contact + "\nExpires: " + expires + "\nPreferred-Languages: en\n");
    }
}
