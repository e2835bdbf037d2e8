package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.lock.LockRetries;

/**
 * The conditions under which migrations run.
 *
 * @param newerAllowed true to accept unknown revisions after all known ones
 * @param anyServer true to migrate products that only speak PostgreSQL's protocol, too
 * @param retries how a change set is repeated that gets no lock
 * @param restoring true to accept a database whose restore has not ended
 */
record MigrationOptions(boolean newerAllowed, boolean anyServer, LockRetries retries, boolean restoring) {

    static final MigrationOptions DEFAULT = new MigrationOptions(false, false, LockRetries.DEFAULT, false);

    MigrationOptions allowingNewer() {
        return new MigrationOptions(true, anyServer, retries, restoring);
    }

    MigrationOptions allowingOtherServers() {
        return new MigrationOptions(newerAllowed, true, retries, restoring);
    }

    MigrationOptions retrying(LockRetries other) {
        return new MigrationOptions(newerAllowed, anyServer, other, restoring);
    }

    MigrationOptions duringRestore() {
        return new MigrationOptions(newerAllowed, anyServer, retries, true);
    }
}
