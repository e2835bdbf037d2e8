/** Personal access tokens and one-time tokens. */
package dev.cimiento.domain.account.token;
