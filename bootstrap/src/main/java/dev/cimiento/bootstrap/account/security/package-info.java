/** Spring Security, access tokens, password hashes and the keys that sign. */
package dev.cimiento.bootstrap.account.security;
