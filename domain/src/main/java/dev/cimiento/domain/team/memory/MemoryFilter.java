package dev.cimiento.domain.team.memory;

import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Conditions on memories; all apply together.
 *
 * @param tags selects memories that have all of these tags
 * @param contextKeys selects memories whose context has all of these keys at its top level
 * @param validAt selects memories that are valid at this time
 * @param superseded selects memories that a newer one supersedes, or those that none does
 */
public record MemoryFilter(
        Optional<MemoryKind> kind,
        Set<String> tags,
        Set<String> contextKeys,
        Optional<Instant> validAt,
        Optional<Boolean> superseded) {

    public static final int MAX_KEYS = 20;
    public static final int MAX_KEY = 100;

    /** The filter that every memory passes. */
    public static final MemoryFilter NONE =
            new MemoryFilter(Optional.empty(), Set.of(), Set.of(), Optional.empty(), Optional.empty());

    public MemoryFilter {
        Rules rules = new Rules();
        tags = words(rules, "tags", tags, Memory.MAX_TAGS, Memory.MAX_TAG);
        contextKeys = words(rules, "contextKeys", contextKeys, MAX_KEYS, MAX_KEY);
        rules.enforce();
    }

    /** Returns this filter for memories that are valid at a time and that no other memory supersedes. */
    public MemoryFilter currentAt(Instant time) {
        return new MemoryFilter(kind, tags, contextKeys, Optional.of(time), Optional.of(false));
    }

    static Set<String> words(Rules rules, String field, Set<String> words, int max, int maxLength) {
        rules.require(words.size() <= max, field, ViolationCode.TOO_LONG, "must be at most " + max);
        return words.stream()
                .limit(max)
                .map(word -> rules.line(field, word, maxLength))
                .collect(Collectors.toSet());
    }
}
