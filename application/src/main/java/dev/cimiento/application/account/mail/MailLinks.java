package dev.cimiento.application.account.mail;

/**
 * Where the links of mails lead. {@value #TOKEN} stands for the token.
 *
 * @param application the address of the application
 * @param verification lines with the link that confirms an email address
 * @param passwordReset lines with the link that chooses a password
 * @param newPassword lines with the address where a user asks for a new password
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
