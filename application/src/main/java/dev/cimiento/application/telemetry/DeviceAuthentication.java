package dev.cimiento.application.telemetry;

import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Unauthenticated;
import dev.cimiento.domain.telemetry.DeviceToken;
import dev.cimiento.domain.telemetry.device.DeviceTokenRepository;
import java.util.Optional;

/** Finds the actor of a request with the token of a device. */
public final class DeviceAuthentication {

    private final DeviceTokenRepository tokens;

    public DeviceAuthentication(DeviceTokenRepository tokens) {
        this.tokens = tokens;
    }

    /** @throws Unauthenticated if the token is unknown, or the device or the account of its owner is not active */
    public Actor actorOf(String token, Optional<String> address) {
        return tokens.find(SecretHash.of(token))
                .map(device -> DeviceToken.actor(device, address))
                .orElseThrow(Unauthenticated::new);
    }
}
