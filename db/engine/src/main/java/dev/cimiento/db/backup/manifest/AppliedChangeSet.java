package dev.cimiento.db.backup.manifest;

/**
 * A change set that was applied to the saved database.
 *
 * @param revision the id of its revision
 * @param id its id within the revision
 */
public record AppliedChangeSet(String revision, String id) {}
