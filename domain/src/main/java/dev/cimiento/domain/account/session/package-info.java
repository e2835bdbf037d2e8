/** Sessions, and their access and refresh tokens. */
package dev.cimiento.domain.account.session;
