package dev.cimiento.db.cli.backup;

import dev.cimiento.db.backup.BackupVerification.Verified;
import dev.cimiento.db.backup.RestoreReport;
import dev.cimiento.db.backup.manifest.Manifest;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.invariant.BrokenInvariant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verification of a backup in JSON output.
 *
 * @param complete true if the file can be restored completely
 * @param revision the id of the latest applied revision; null without a history
 * @param differences the tables and sequences that differ from the file after the restore
 * @param created the objects that the history does not have and the file does
 * @param missing the objects that neither the history nor the file can create
 * @param missingRoles the roles that do not exist here, so that their privileges are not restored
 * @param failedPrivileges the privileges that cannot be restored
 * @param pending the ids of the revisions that can be applied after a restore
 */
record VerificationView(
        boolean complete,
        @Nullable String revision,
        int tables,
        long rows,
        List<String> differences,
        List<String> created,
        List<String> missing,
        List<String> missingRoles,
        List<String> failedPrivileges,
        List<BrokenInvariant> brokenInvariants,
        List<String> pending) {

    static VerificationView of(Verified verified, boolean complete) {
        RestoreReport report = verified.report();
        Manifest manifest = report.manifest();
        return new VerificationView(
                complete,
                manifest.revision().orElse(null),
                manifest.tablesWithData().size(),
                manifest.rows(),
                verified.differences(),
                report.created(),
                report.missing(),
                report.grants().missingRoles(),
                report.grants().failed(),
                report.broken(),
                report.pending().stream().map(Revision::id).toList());
    }
}
