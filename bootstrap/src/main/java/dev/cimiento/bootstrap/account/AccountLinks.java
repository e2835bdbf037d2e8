package dev.cimiento.bootstrap.account;

import dev.cimiento.application.account.mail.MailLinks;

/**
 * The links of mails about accounts. A token stands behind the {@code #} of its link, which browsers send to no server:
 * the application's page there reads it, and sends it to this server. As long as there is no application, a mail shows
 * the request that its page would send.
 */
record AccountLinks(AccountSettings account) {

    MailLinks links() {
        return new MailLinks(
                account.publicUrl(),
                page("/verify-email#{token}", "PUT", "email-verifications", """
                        {"token": "{token}"}"""),
                page("/reset-password#{token}", "PUT", "password-resets", """
                        {"token": "{token}", "password": "the new one"}"""),
                page("", "POST", "password-resets", """
                        {"email": "this address"}"""));
    }

    private String page(String path, String method, String route, String body) {
        String link = account.publicUrl() + path + "\n";
        return account.application() ? link : link + """

                There is no such page yet (PUBLIC_URL). It would send:

                %s %s/api/v1/auth/%s
                %s
                """.formatted(method, account.publicUrl(), route, body);
    }
}
