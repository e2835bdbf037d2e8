package dev.cimiento.application.team.thread;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.thread.MessageKind;
import java.util.Optional;

/**
 * A message to be appended.
 *
 * @param member the member of the team that wrote it; empty if the actor did
 */
public record NewMessage(MessageKind kind, Optional<Id<Member>> member, String content) {

    public NewMessage {
        Rules rules = new Rules();
        rules.require(
                kind != MessageKind.HUMAN || member.isEmpty(),
                "memberId",
                ViolationCode.CONTRADICTORY,
                "must not be given for a message of a person");
        rules.enforce();
    }
}
