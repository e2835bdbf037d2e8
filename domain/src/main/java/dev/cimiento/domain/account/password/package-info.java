/** Passwords, and how they are hashed. */
package dev.cimiento.domain.account.password;
