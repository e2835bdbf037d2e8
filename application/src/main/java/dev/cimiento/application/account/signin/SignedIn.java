package dev.cimiento.application.account.signin;

import java.time.Duration;

/**
 * What somebody who has signed in goes on with.
 *
 * @param accessToken proves it with each request, for a short time
 * @param refreshToken is exchanged once for the next two
 */
public record SignedIn(String accessToken, Duration expiresIn, String refreshToken, Duration refreshExpiresIn) {

    @Override
    public String toString() {
        return "SignedIn[…]";
    }
}
