package dev.cimiento.web.account.signin;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A rejected sign-in, with the names of RFC 6749, 5.2. */
record OAuthErrorResponse(
        String error, @JsonProperty("error_description") String description) {}
