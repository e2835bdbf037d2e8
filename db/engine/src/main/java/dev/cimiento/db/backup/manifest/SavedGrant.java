package dev.cimiento.db.backup.manifest;

/**
 * A privilege on an object of the saved database, or on future objects (a default privilege).
 *
 * @param role the role that has it, as in the catalog; {@code public} for all roles
 * @param statement the statement that grants it
 * @param revocation the statement that revokes it; empty for a default privilege, which a restore never revokes
 */
public record SavedGrant(String role, String statement, String revocation) {}
