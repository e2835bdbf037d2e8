package dev.cimiento.bootstrap.account;

import static dev.cimiento.bootstrap.RunningServer.json;

import dev.cimiento.bootstrap.RunningServer;
import java.net.http.HttpResponse;
import java.util.Map;

/**
 * A server for tests without special settings. Each test creates its own users and data. The server ends with the JVM.
 */
public final class SharedServer {

    /** The number of attempts at a password within the rate limit. */
    static final int GUESSES = 25;

    private static final RunningServer SERVER = new RunningServer(Map.of(
            "RATE_SIGN_UP_FROM_ADDRESS",
            "1000/1s",
            "RATE_SIGN_IN_FROM_ADDRESS",
            "1000/1s",
            "RATE_SIGN_IN",
            GUESSES + "/1h",
            "RATE_MAIL_TO_ACCOUNT",
            "1000/1s",
            "RATE_MAIL_FROM_ADDRESS",
            "1000/1s"));

    private SharedServer() {}

    public static RunningServer get() {
        return SERVER;
    }

    /** @return the access token of a new user */
    public static String signUp(String name) {
        HttpResponse<String> response = SERVER.anonymously(
                "POST",
                "/api/v1/users",
                "{\"email\": \"" + email(name) + "\", \"fullName\": \"" + name + "\", \"password\": \""
                        + RunningServer.PASSWORD + "\"}");
        if (response.statusCode() >= 300) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return SERVER.token(email(name));
    }

    public static String email(String name) {
        return name + "@example.org";
    }

    /** @return a personal access token of the user with this access token */
    public static String program(String accessToken, String scope) {
        HttpResponse<String> response = SERVER.anonymously(
                "POST",
                "/api/v1/users/me/access-tokens",
                "{\"name\": \"program\", \"scopes\": [\"" + scope + "\"], \"expiresInDays\": 1}",
                "Authorization",
                "Bearer " + accessToken);
        if (response.statusCode() != 201) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return json(response).get("token").asString();
    }
}
