package dev.cimiento.application.account.signin;

import java.time.Duration;

/**
 * The two tokens that a client gets when it signs in or exchanges a refresh token.
 *
 * @param accessToken is sent with each request; it lasts a few minutes
 * @param refreshToken is exchanged once for the next two
 */
public record SignedIn(String accessToken, Duration expiresIn, String refreshToken, Duration refreshExpiresIn) {

    @Override
    public String toString() {
        return "SignedIn[…]";
    }
}
