package dev.cimiento.web.shared.schema;

/** The ways to authenticate, as the OpenAPI document names them. */
public final class SecuritySchemes {

    /** The sign-in by form, which the page of the document offers as a dialog. */
    public static final String SIGN_IN = "signIn";

    /** The path of the sign-in by form. */
    public static final String SIGN_IN_PATH = "/oauth2/token";

    /** A token that the client has already. */
    public static final String TOKEN = "token";

    private SecuritySchemes() {}
}
