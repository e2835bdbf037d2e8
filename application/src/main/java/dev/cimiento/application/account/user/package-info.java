/** Users: sign-up, profile, verification and administration. */
package dev.cimiento.application.account.user;
