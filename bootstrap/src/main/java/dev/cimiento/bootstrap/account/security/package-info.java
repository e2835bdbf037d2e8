/**
 * Authentication with Spring Security: access tokens, signing keys and password hashes. One package because its classes
 * are package-private and construct each other.
 */
package dev.cimiento.bootstrap.account.security;
