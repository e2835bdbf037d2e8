package dev.cimiento.db.cli.backup;

import dev.cimiento.db.backup.BackupVerification;
import dev.cimiento.db.backup.BackupVerification.Verified;
import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.cli.context.ProjectCommand;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./manage db verify-backup}. */
@Command(
        name = "verify-backup",
        description = "Restore a file of db backup into a scratch database, and compare rows and sequences.",
        exitCodeList = {
            "0:the file can be restored completely",
            "1:failed; see the error output",
            "2:invalid arguments",
            "4:the restored database differs"
        })
public final class VerifyBackupCommand extends ProjectCommand {

    @Parameters(paramLabel = "FILE", description = "Verify this file.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        try (BackupFile backup = BackupFile.open(file)) {
            Verified verified;
            try (ProgressLine progress = ProgressLine.of(context(), output().errors())) {
                verified = new BackupVerification(
                                context().scratch(spec()), context().project())
                        .verify(backup, progress);
            }
            boolean complete = verified.differences().isEmpty()
                    && verified.report().missing().isEmpty()
                    && verified.report().broken().isEmpty();
            if (json) {
                output().json(VerificationView.of(verified, complete));
            } else {
                print(verified, complete);
            }
            return complete ? OK : FOUND;
        }
    }

    private void print(Verified verified, boolean complete) {
        Descriptions.print(verified.report(), output());
        output().list("Rows and sequences that differ after the restore", verified.differences());
        if (complete) {
            output().success("The backup can be restored: "
                    + Descriptions.of(verified.report().manifest()));
        }
    }
}
