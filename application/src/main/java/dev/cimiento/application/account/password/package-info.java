/** Passwords: checked, chosen, changed and reset. */
package dev.cimiento.application.account.password;
