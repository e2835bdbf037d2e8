/** Users, and how they are found and locked. */
package dev.cimiento.domain.account.user;
