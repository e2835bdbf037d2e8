/** The current user's account: sign-up, address, password. */
package dev.cimiento.web.account.me;
