package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.DatabaseException;
import java.util.List;
import java.util.Optional;

/**
 * Where a database is in its history.
 *
 * @param applied the revisions that it has with all their change sets, from the first to the latest
 * @param pending the others, in the order in which they would be applied
 * @param halfApplied one of these that it has in part
 * @param newer the ids of revisions that it has behind all of the changelog, and that the changelog does not know
 */
public record DatabaseState(
        List<Revision> applied, List<Revision> pending, Optional<HalfApplied> halfApplied, List<String> newer) {

    public DatabaseState {
        applied = List.copyOf(applied);
        pending = List.copyOf(pending);
        newer = List.copyOf(newer);
    }

    /** The latest revision that the database has; none at the base. */
    public Optional<Revision> current() {
        return applied.isEmpty() ? Optional.empty() : Optional.of(applied.get(applied.size() - 1));
    }

    /** Whether a revision is the latest that the database has. */
    public boolean isAt(Revision revision) {
        return current().equals(Optional.of(revision));
    }

    String place() {
        return halfApplied
                .map(half -> half.revision() + " (half applied)")
                .or(() -> current().map(Revision::toString))
                .orElse(Revision.BASE);
    }

    /** The revisions of which there is something to take back. */
    int present() {
        boolean partly = halfApplied.isPresent() && !halfApplied.get().applied().isEmpty();
        return applied.size() + (partly ? 1 : 0);
    }

    /**
     * Applied out of order, the same history would give one database after another a different past.
     *
     * @throws DatabaseException when a pending revision stands before an applied one
     */
    void requireInOrder(Changelog changelog) {
        List<Revision> all = changelog.revisions();
        current().filter(latest -> !pending.isEmpty()).ifPresent(latest -> {
            Revision next = pending.get(0);
            if (all.indexOf(next) < all.indexOf(latest)) {
                throw new DatabaseException("The revision " + next + " stands before " + latest
                        + ", which the database has already. Put it behind the latest: '-- follows: "
                        + all.get(all.size() - 1).id() + "'.");
            }
        });
    }
}
