package dev.cimiento.application.account;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AccessTokenRepository;
import dev.cimiento.domain.account.SessionRepository;
import dev.cimiento.domain.account.UserRepository;
import dev.cimiento.domain.shared.Transactions;
import java.util.List;

/**
 * What it takes to change users.
 *
 * @param personalData of the features above this one
 */
public record UserCollaborators(
        UserRepository users,
        SessionRepository sessions,
        AccessTokenRepository accessTokens,
        AccountMail mail,
        AuditTrail audit,
        AccessMemory memory,
        List<PersonalData> personalData,
        EntityFactory entities,
        Transactions transactions) {

    LiveRights rights() {
        return new LiveRights(sessions, accessTokens, entities);
    }
}
