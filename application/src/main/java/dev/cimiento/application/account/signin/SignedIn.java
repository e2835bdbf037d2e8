package dev.cimiento.application.account.signin;

import java.time.Duration;

/**
 * The tokens of a session, issued by a sign-in or a refresh.
 *
 * @param accessToken authenticates requests for a few minutes
 * @param refreshToken is exchanged once for the next pair of tokens
 */
public record SignedIn(String accessToken, Duration expiresIn, String refreshToken, Duration refreshExpiresIn) {

    @Override
    public String toString() {
        return "SignedIn[…]";
    }
}
