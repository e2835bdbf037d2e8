package dev.cimiento.bootstrap.account;

import dev.cimiento.application.account.mail.MailLinks;

/**
 * The links of mails about accounts. The one-time token follows the {@code #} of its link, a part that browsers send to
 * no server. The page of the web application reads the token and sends it to this server. Without a web application,
 * the mail shows the request that the page would send.
 */
record AccountLinks(AccountSettings account) {

    MailLinks links() {
        return new MailLinks(
                account.publicUrl(),
                page("/verify-email#{token}", "PUT", "email-verifications", """
                    {"token": "{token}"}\
                    """),
                page("/reset-password#{token}", "PUT", "password-resets", """
                    {"token": "{token}", "password": "the new one"}\
                    """),
                page("", "POST", "password-resets", """
                    {"email": "this address"}\
                    """));
    }

    private String page(String path, String method, String route, String body) {
        return account.page(path, method + " %s/api/v1/auth/" + route, body);
    }
}
