package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionParser;
import dev.cimiento.db.changelog.revision.SilentLiquibase;
import dev.cimiento.db.core.DatabaseException;
import java.util.Optional;
import liquibase.ChecksumVersion;
import liquibase.change.CheckSum;
import liquibase.changelog.ChangeSet;
import liquibase.database.core.PostgresDatabase;

/** Compares the files of a history with the checksums that the log table recorded when they were applied. */
record Checksums(ChangeLogTable log) {

    /** @throws DatabaseException if the file of an applied revision was changed */
    void requireUnchanged(Changelog changelog) {
        SilentLiquibase.run(() -> {
            for (Revision revision : changelog.revisions()) {
                if (log.knows(revision)) {
                    requireUnchanged(revision);
                }
            }
        });
    }

    private void requireUnchanged(Revision revision) throws Exception {
        for (ChangeSet changeSet :
                RevisionParser.parse(revision, new PostgresDatabase()).getChangeSets()) {
            Optional<CheckSum> recorded =
                    log.checksum(revision, changeSet.getId()).map(CheckSum::parse);
            if (recorded.isPresent() && !changeSet.isCheckSumValid(recorded.get())) {
                throw changed(revision, changeSet, recorded.get());
            }
        }
    }

    private static DatabaseException changed(Revision revision, ChangeSet changeSet, CheckSum recorded) {
        CheckSum now = changeSet.generateCheckSum(ChecksumVersion.enumFromChecksumVersion(recorded.getVersion()));
        return new DatabaseException(
                "The revision " + revision.file() + " was changed after it was applied: its change set "
                        + changeSet.getId() + " was recorded with the checksum " + recorded + ", and now has " + now
                        + ". Restore the file, and put the change into a new revision. (To accept the changed file without"
                        + " running it, write the line '--validCheckSum: " + recorded + "' below '--changeset'.)");
    }
}
