/** Profiles on PostgreSQL. */
package dev.cimiento.persistence.account.profile;
