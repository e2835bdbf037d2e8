package dev.cimiento.application.account.mail;

/**
 * The links in mails. {@value #TOKEN} is the placeholder of the token.
 *
 * @param application the URL of the application
 * @param verification lines with the link to verify an e-mail address
 * @param passwordReset lines with the link to choose a new password
 * @param newPassword lines with the URL where a user requests a new password
 */
public record MailLinks(String application, String verification, String passwordReset, String newPassword) {

    public static final String TOKEN = "{token}";

    String verification(String token) {
        return verification.replace(TOKEN, token);
    }

    String passwordReset(String token) {
        return passwordReset.replace(TOKEN, token);
    }
}
