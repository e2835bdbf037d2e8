/**
 * The use cases of accounts: sign-up and sign-in, the current user's account, administration of users, and
 * authentication of requests.
 */
package dev.cimiento.application.account;
