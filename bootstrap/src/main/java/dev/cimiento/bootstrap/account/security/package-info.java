/** Authentication with Spring Security: access tokens, signing keys and password hashes. */
package dev.cimiento.bootstrap.account.security;
