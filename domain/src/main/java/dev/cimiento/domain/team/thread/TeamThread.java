package dev.cimiento.domain.team.thread;

import dev.cimiento.domain.shared.error.Rules;

/**
 * A conversation of a team, with its messages and checkpoints.
 *
 * @param subject 1 to 200 characters
 */
public record TeamThread(String subject) {

    public static final int MAX_SUBJECT = 200;

    public TeamThread {
        Rules rules = new Rules();
        subject = rules.line("subject", subject, MAX_SUBJECT);
        rules.enforce();
    }
}
