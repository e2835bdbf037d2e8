package dev.cimiento.db.backup.file;

/**
 * A privilege on an object of the saved database.
 *
 * @param role the role that has it, as in the catalog; {@code public} for all roles
 * @param statement the statement that grants it
 * @param revocation the statement that revokes it
 */
public record SavedGrant(String role, String statement, String revocation) {}
