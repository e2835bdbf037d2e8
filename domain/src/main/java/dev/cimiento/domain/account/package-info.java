/** Accounts: users and their profiles, how they sign in, the tokens of their programs, and who did what. */
package dev.cimiento.domain.account;
