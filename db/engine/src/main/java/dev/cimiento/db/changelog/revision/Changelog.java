package dev.cimiento.db.changelog.revision;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SqlFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The history of a database: its revisions as a chain, each following one other and the first following nothing. */
public final class Changelog {

    private static final int ID_LENGTH = 14;

    private final List<Revision> revisions;

    private Changelog(List<Revision> revisions) {
        this.revisions = List.copyOf(revisions);
    }

    /**
     * Reads the chain from its files; their names give no order, the line {@code -- follows:} of each does.
     *
     * @throws DatabaseException when a file is not as it must be, or when they do not make one chain
     */
    public static Changelog read(SqlFolder folder) {
        return RevisionFiles.read(folder).changelog();
    }

    /** @throws DatabaseException when they do not make one chain */
    static Changelog of(List<Revision> revisions) {
        Map<String, Revision> byId = new LinkedHashMap<>();
        revisions.forEach(revision -> byId.put(revision.id(), revision));
        return new Changelog(chain(byId));
    }

    /** From the first to the latest. */
    public List<Revision> revisions() {
        return revisions;
    }

    /** The latest revision; none in an empty changelog. */
    public Optional<Revision> head() {
        return revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.get(revisions.size() - 1));
    }

    /** Whether a revision is the latest one. */
    public boolean isHead(Revision revision) {
        return head().equals(Optional.of(revision));
    }

    /**
     * The history as it was when a revision was the latest.
     *
     * @throws DatabaseException when there is no such revision
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
     * The history up to where a user names.
     *
     * @param current how many revisions the database has; of no meaning for a target that is not relative to it
     * @throws DatabaseException when there is none, or more than one, of that name
     */
    public Changelog upTo(RevisionTarget target, int current) {
        return new Changelog(revisions.subList(0, target.position(this, current)));
    }

    /**
     * The revision that a user names.
     *
     * @param current how many revisions the database has; of no meaning for a target that is not relative to it
     * @throws DatabaseException when there is none, or more than one, of that name
     */
    public Revision find(RevisionTarget target, int current) {
        int position = target.position(this, current);
        if (position == 0) {
            throw new DatabaseException("The base is no revision: it is the empty database.");
        }
        return revisions.get(position - 1);
    }

    /**
     * A part of the history.
     *
     * @param current how many revisions the database has; of no meaning for a range that is not relative to it
     * @throws DatabaseException when the range names what there is not
     */
    public List<Revision> within(RevisionRange range, int current) {
        int from = range.from().position(this, current);
        int to = range.to().position(this, current);
        return from > to ? List.of() : revisions.subList(from, to);
    }

    /** The history with one more revision behind the latest, in a file that need not exist. */
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
            throw new DatabaseException("No revision begins the changelog: one must say '-- follows: base'.");
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
                        + ", which is not in the changelog. Bring that file back, or correct the line '-- follows:'.");
            }
            Revision other = followers.put(follows, revision);
            if (other != null) {
                throw new DatabaseException("Two revisions follow " + follows + ": " + other.file() + " and "
                        + revision.file() + ". Put one behind the other: ./manage db rebase " + revision.id());
            }
        }
        return followers;
    }
}
