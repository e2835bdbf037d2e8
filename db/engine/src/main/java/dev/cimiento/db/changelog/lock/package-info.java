/** The lock that keeps two migrators apart, and the poolers that it cannot work behind. */
package dev.cimiento.db.changelog.lock;
