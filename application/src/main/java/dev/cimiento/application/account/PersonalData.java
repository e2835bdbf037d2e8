package dev.cimiento.application.account;

import dev.cimiento.domain.account.User;
import dev.cimiento.domain.shared.Id;

/**
 * What a feature above this one keeps about a person beside the account. It is erased in the transaction that deletes
 * the account, before the user is removed; what the feature keeps, such as an order, names the person no more.
 */
public interface PersonalData {

    void eraseOf(Id<User> user);
}
