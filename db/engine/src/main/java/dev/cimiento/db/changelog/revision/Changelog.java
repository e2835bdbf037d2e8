package dev.cimiento.db.changelog.revision;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SqlFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The history of a database: a chain of revisions. The first one follows {@code base}, and each other one follows the
 * one before.
 *
 * <pre>{@code
 * Changelog changelog = Changelog.read(SqlFolder.directory(Path.of("db/changelog/versions")));
 * changelog.head(); // Optional[20261121160534_carts_and_orders]
 * }</pre>
 */
public final class Changelog {

    private static final int ID_LENGTH = 14;

    private final List<Revision> revisions;

    private Changelog(List<Revision> revisions) {
        this.revisions = List.copyOf(revisions);
    }

    /**
     * Reads the revisions of a folder. Their order comes from the lines {@code -- follows:}, not from the file names.
     *
     * @throws DatabaseException if a file is malformed, or if the revisions are not one chain
     */
    public static Changelog read(SqlFolder folder) {
        return RevisionGraph.read(folder).changelog();
    }

    /** @throws DatabaseException if the revisions are not one chain */
    static Changelog of(List<Revision> revisions) {
        Map<String, Revision> byId = new LinkedHashMap<>();
        revisions.forEach(revision -> byId.put(revision.id(), revision));
        return new Changelog(chain(byId));
    }

    /** Returns the revisions from the first to the latest. */
    public List<Revision> revisions() {
        return revisions;
    }

    /** Returns the latest revision; empty if there are no revisions. */
    public Optional<Revision> head() {
        return revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.get(revisions.size() - 1));
    }

    /** Returns true if a revision is the latest one. */
    public boolean isHead(Revision revision) {
        return head().equals(Optional.of(revision));
    }

    /**
     * Returns the history up to a revision.
     *
     * @throws DatabaseException if there is no such revision
     */
    public Changelog upTo(String id) {
        if (id.equals(Revision.BASE)) {
            return new Changelog(List.of());
        }
        for (int i = 0; i < revisions.size(); i++) {
            if (revisions.get(i).id().equals(id)) {
                return new Changelog(revisions.subList(0, i + 1));
            }
        }
        throw new DatabaseException("There is no revision " + id + " in the changelog.");
    }

    /**
     * Returns the history up to a target.
     *
     * @param current the number of applied revisions; used for a target that is relative to the database only
     * @throws DatabaseException if no revision, or more than one, has that name
     */
    public Changelog upTo(RevisionTarget target, int current) {
        return new Changelog(revisions.subList(0, target.position(this, current)));
    }

    /**
     * Returns the revision of a target.
     *
     * @param current the number of applied revisions; used for a target that is relative to the database only
     * @throws DatabaseException if no revision, or more than one, has that name
     */
    public Revision find(RevisionTarget target, int current) {
        int position = target.position(this, current);
        if (position == 0) {
            throw new DatabaseException("'base' is not a revision but the empty database. Name a revision.");
        }
        return revisions.get(position - 1);
    }

    /**
     * Returns the revisions of a range; empty if the range is a downgrade.
     *
     * @param current the number of applied revisions; used for a range that is relative to the database only
     * @throws DatabaseException if a revision of the range does not exist
     */
    public List<Revision> within(RevisionRange range, int current) {
        int from = range.from().position(this, current);
        int to = range.to().position(this, current);
        return from > to ? List.of() : revisions.subList(from, to);
    }

    /** Returns this history with one more revision at its end. No file is written. */
    public Changelog followedBy(NewRevision revision) {
        String follows = head().map(Revision::id).orElse(Revision.BASE);
        String id = follows.equals(Revision.BASE) ? "1".repeat(ID_LENGTH) : String.valueOf(Long.parseLong(follows) + 1);
        List<Revision> all = new ArrayList<>(revisions);
        all.add(new RevisionFile(id + "_" + revision.slug() + ".sql", revision.text(id, follows, "")).read());
        return new Changelog(all);
    }

    private static List<Revision> chain(Map<String, Revision> byId) {
        Map<String, Revision> followers = followers(byId);
        List<Revision> chain = new ArrayList<>();
        for (Revision next = followers.get(Revision.BASE); next != null; next = followers.get(next.id())) {
            chain.add(next);
        }
        if (chain.isEmpty() && !byId.isEmpty()) {
            throw new DatabaseException("The changelog has no first revision: one file must say '-- follows: base'.");
        }
        if (chain.size() < byId.size()) {
            List<Revision> circle = new ArrayList<>(byId.values());
            circle.removeAll(chain);
            throw new DatabaseException("These revisions follow each other in a circle: " + circle
                    + ". Correct the line '-- follows:' of one of them.");
        }
        return chain;
    }

    private static Map<String, Revision> followers(Map<String, Revision> byId) {
        Map<String, Revision> followers = new HashMap<>();
        for (Revision revision : byId.values()) {
            String follows = revision.follows();
            if (!follows.equals(Revision.BASE) && !byId.containsKey(follows)) {
                throw new DatabaseException("The revision " + revision.file() + " follows " + follows
                        + ", which is not in the changelog. Restore that file, or correct the line '-- follows:'.");
            }
            Revision other = followers.put(follows, revision);
            if (other != null) {
                throw new DatabaseException("Two revisions follow " + follows + ": " + other.file() + " and "
                        + revision.file() + ". Put one behind the other: db rebase " + revision.id());
            }
        }
        return followers;
    }
}
