/** Users, with their queries and locks. */
package dev.cimiento.domain.account.user;
