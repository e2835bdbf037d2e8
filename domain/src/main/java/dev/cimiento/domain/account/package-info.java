/** Accounts: users and their profiles, sign-in, the tokens of their programs, and the audit log. */
package dev.cimiento.domain.account;
