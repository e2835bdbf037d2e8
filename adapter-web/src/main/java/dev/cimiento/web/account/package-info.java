/** Accounts over HTTP: sign-in, the current user's account, and the administration of users. */
package dev.cimiento.web.account;
