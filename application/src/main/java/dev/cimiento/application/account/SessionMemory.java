package dev.cimiento.application.account;

import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.Session;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.shared.Id;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was found out about sessions in the last {@value #SECONDS} seconds, so that not every request asks the database.
 * What this process changes it forgets at once; other processes hear of it when they ask again.
 */
public final class SessionMemory {

    static final int SECONDS = 5;

    private static final int MAX_SESSIONS = 10_000;

    private final Map<Key, Known> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
            return size() > MAX_SESSIONS;
        }
    };
    private final Clock clock;
    private long changes;

    public SessionMemory(Clock clock) {
        this.clock = clock;
    }

    /** @param question what to ask when it is not known; empty when the session has ended */
    Optional<Role> role(Id<Session> session, Id<User> user, Supplier<Optional<Role>> question) {
        Key key = new Key(session, user);
        Instant now = clock.instant();
        long before;
        synchronized (known) {
            Known found = known.get(key);
            if (found != null && found.until().isAfter(now)) {
                return Optional.of(found.role());
            }
            before = changes;
        }
        Optional<Role> answer = question.get();
        answer.ifPresent(role -> remember(key, new Known(role, now.plusSeconds(SECONDS)), before));
        return answer;
    }

    /** To be called behind the end of the transaction that changed something about the user or one of the sessions. */
    void forget(Id<User> user) {
        synchronized (known) {
            changes++;
            known.keySet().removeIf(key -> key.user().equals(user));
        }
    }

    /** An answer that may be older than a change made meanwhile is not kept. */
    private void remember(Key key, Known answer, long before) {
        synchronized (known) {
            if (changes == before) {
                known.remove(key);
                known.put(key, answer);
            }
        }
    }

    private record Key(Id<Session> session, Id<User> user) {}

    private record Known(Role role, Instant until) {}
}
