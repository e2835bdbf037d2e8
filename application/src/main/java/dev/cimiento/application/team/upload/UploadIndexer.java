package dev.cimiento.application.team.upload;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.text.FoldedWords;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.upload.IndexQueue;
import dev.cimiento.domain.team.upload.UploadRepository;
import dev.cimiento.domain.team.upload.WaitingUpload;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The worker that indexes the words of texts. It claims a text for the length of a lease; if it dies, the text is claimed
 * again afterwards. A text that was claimed {@value #MAX_ATTEMPTS} times without success is marked as failed.
 */
public final class UploadIndexer {

    static final int MAX_ATTEMPTS = 5;

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final IndexQueue queue;
    private final PerTeam<UploadRepository> uploads;
    private final EntityFactory entities;
    private final Transactions transactions;

    public UploadIndexer(
            IndexQueue queue, PerTeam<UploadRepository> uploads, EntityFactory entities, Transactions transactions) {
        this.queue = queue;
        this.uploads = uploads;
        this.entities = entities;
        this.transactions = transactions;
    }

    /** @return false if no text was due */
    public boolean indexNext() {
        Instant now = entities.now();
        Optional<WaitingUpload> claimed = queue.claim(now, now.plus(LEASE));
        claimed.ifPresent(this::index);
        return claimed.isPresent();
    }

    private void index(WaitingUpload waiting) {
        UploadRepository ofTeam = uploads.of(waiting.team());
        if (waiting.attempts() > MAX_ATTEMPTS) {
            finish(waiting, () -> ofTeam.fail(waiting.upload()));
            return;
        }
        FoldedWords words = TextWords.of(new ChunkStream(ofTeam, waiting.upload()));
        finish(waiting, () -> ofTeam.index(waiting.upload(), words));
    }

    private void finish(WaitingUpload waiting, Runnable result) {
        transactions.inTransaction(() -> {
            result.run();
            queue.remove(waiting);
            return waiting;
        });
    }
}
