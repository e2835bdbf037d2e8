/** Personal access tokens. */
package dev.cimiento.application.account.token;
