package dev.cimiento.application.account.user;

import dev.cimiento.application.account.AccessMemory;
import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.audit.AuditTrail;
import dev.cimiento.application.account.data.PersonalData;
import dev.cimiento.application.account.mail.AccountMail;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.session.SessionRepository;
import dev.cimiento.domain.account.token.AccessTokenRepository;
import dev.cimiento.domain.account.user.UserRepository;
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

    public LiveRights rights() {
        return new LiveRights(sessions, accessTokens, entities);
    }
}
