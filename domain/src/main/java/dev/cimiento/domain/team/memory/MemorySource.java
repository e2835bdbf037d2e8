package dev.cimiento.domain.team.memory;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.team.thread.Message;
import dev.cimiento.domain.team.upload.Upload;
import java.util.Optional;

/** The origin of a memory: a message, an upload, or none. */
public record MemorySource(Optional<Id<Message>> message, Optional<Id<Upload>> upload) {

    public static final MemorySource NONE = new MemorySource(Optional.empty(), Optional.empty());

    public MemorySource {
        Rules rules = new Rules();
        rules.require(
                message.isEmpty() || upload.isEmpty(),
                "sourceUploadId",
                ViolationCode.CONTRADICTORY,
                "must not be given together with sourceMessageId");
        rules.enforce();
    }
}
