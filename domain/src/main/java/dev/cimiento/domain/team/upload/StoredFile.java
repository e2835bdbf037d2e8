package dev.cimiento.domain.team.upload;

import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.util.Set;

/**
 * The properties of a file's content.
 *
 * @param mediaType by the content, such as {@code application/pdf}
 * @param size in bytes, at most {@value #MAX_SIZE}
 * @param hash the SHA-256 in hexadecimal digits
 */
public record StoredFile(String mediaType, int size, String hash) {

    /** 25 MiB. */
    public static final int MAX_SIZE = 26_214_400;

    private static final Set<String> TEXTS = Set.of("text/plain", "text/markdown");

    public StoredFile {
        Rules rules = new Rules();
        rules.require(
                size >= 0 && size <= MAX_SIZE,
                "content",
                ViolationCode.TOO_LONG,
                "must have at most " + MAX_SIZE + " bytes");
        rules.enforce();
    }

    /** Returns true if the words of the file can be searched. */
    public boolean isText() {
        return TEXTS.contains(mediaType);
    }
}
