/** Personal access tokens of the current user. */
package dev.cimiento.web.account.token;
