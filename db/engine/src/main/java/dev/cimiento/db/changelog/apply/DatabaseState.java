package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.DatabaseException;
import java.util.List;
import java.util.Optional;

/**
 * The position of a database in its history.
 *
 * @param applied the revisions that were applied completely, from the first to the latest
 * @param pending the other revisions, in the order in which they would be applied
 * @param halfApplied the pending revision of which a part was applied
 * @param newer the ids of applied revisions that follow the whole changelog and are not in it
 */
public record DatabaseState(
        List<Revision> applied, List<Revision> pending, Optional<HalfApplied> halfApplied, List<String> newer) {

    public DatabaseState {
        applied = List.copyOf(applied);
        pending = List.copyOf(pending);
        newer = List.copyOf(newer);
    }

    /** Returns the latest applied revision; empty if there is none. */
    public Optional<Revision> current() {
        return applied.isEmpty() ? Optional.empty() : Optional.of(applied.get(applied.size() - 1));
    }

    /** Returns true if a revision is the latest applied one. */
    public boolean isAt(Revision revision) {
        return current().equals(Optional.of(revision));
    }

    String place() {
        return halfApplied
                .map(half -> half.revision() + " (half applied)")
                .or(() -> current().map(Revision::toString))
                .orElse(Revision.BASE);
    }

    /** Returns the number of revisions that a downgrade can roll back, a half-applied one included. */
    int present() {
        boolean partly = halfApplied.isPresent() && !halfApplied.get().applied().isEmpty();
        return applied.size() + (partly ? 1 : 0);
    }

    /**
     * Checks that all databases apply the revisions in the same order.
     *
     * @throws DatabaseException if a pending revision precedes an applied one
     */
    void requireInOrder(Changelog changelog) {
        List<Revision> all = changelog.revisions();
        current().filter(latest -> !pending.isEmpty()).ifPresent(latest -> {
            Revision next = pending.get(0);
            if (all.indexOf(next) < all.indexOf(latest)) {
                throw new DatabaseException("The revision " + next + " precedes " + latest
                        + ", which is applied already. Move it after the latest revision: '-- follows: "
                        + all.get(all.size() - 1).id() + "'.");
            }
        });
    }
}
