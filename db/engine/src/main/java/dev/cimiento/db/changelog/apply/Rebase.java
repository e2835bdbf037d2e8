package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionFile;
import dev.cimiento.db.changelog.revision.RevisionGraph;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SqlFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Moves a revision behind the head of its changelog, by rewriting the line {@code -- follows:} of its file. If two
 * revisions follow the same one, this joins them to a chain again: the branch of the named one moves behind the other.
 *
 * @param versions the folder of the revision files
 * @param isApplied returns true if a database has applied a revision, so that it must not move
 */
public record Rebase(Path versions, Predicate<Revision> isApplied) {

    /** Creates a rebase of files whose revisions are applied in one database at most. */
    public static Rebase in(Path versions, DataSource database) {
        try (Connection connection = database.getConnection()) {
            return new Rebase(versions, ChangeLogTable.read(connection)::knows);
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be asked for its revisions", e);
        }
    }

    /** A revision with the id of the revision that it follows now. */
    public record Move(Revision revision, String follows) {}

    /**
     * Rewrites the files of the revisions that must follow another one. If the history forks before the named revision,
     * its whole branch moves. If there are several other heads, it moves behind one of them.
     *
     * @param name the id or name of the revision, or the beginning of either
     * @return the changed revisions; empty if the revision is the head already
     * @throws DatabaseException if there is no such revision, if it is applied, or if the result is not a chain
     */
    public List<Move> behindHead(String name) {
        RevisionGraph graph = RevisionGraph.read(SqlFolder.directory(versions));
        Revision named = graph.find(name);
        List<Move> moves = graph.withAncestors(named).stream()
                .filter(graph::isFork)
                .findFirst()
                .map(first -> joining(first, graph))
                .orElseGet(() -> inChain(named, graph));
        for (Move move : moves) {
            if (isApplied.test(move.revision())) {
                throw new DatabaseException("The revision " + move.revision()
                        + " is applied and cannot be moved. Move the other one, or roll it back first.");
            }
        }
        moves.forEach(this::write);
        return moves;
    }

    /** Moves the branch behind an applied head if there is one, else behind the first head. */
    private List<Move> joining(Revision first, RevisionGraph graph) {
        List<Revision> rest = new ArrayList<>(graph.revisions());
        rest.removeAll(graph.branchOf(first));
        List<Revision> heads = new RevisionGraph(rest).heads();
        Revision head = Stream.concat(heads.stream().filter(isApplied), heads.stream())
                .findFirst()
                .orElseThrow(() -> new DatabaseException("These revisions follow each other in a circle: " + rest
                        + ". Correct the line '-- follows:' of one of them."));
        return List.of(new Move(first, head.id()));
    }

    private static List<Move> inChain(Revision moved, RevisionGraph graph) {
        Changelog chain = graph.changelog();
        List<Move> moves = new ArrayList<>();
        if (!chain.isHead(moved)) {
            String head = chain.head().map(Revision::id).orElse(Revision.BASE);
            moves.add(new Move(moved, head));
            graph.followers(moved.id()).forEach(next -> moves.add(new Move(next, moved.follows())));
        }
        return moves;
    }

    private void write(Move move) {
        Path file = versions.resolve(move.revision().file());
        try {
            Files.writeString(file, RevisionFile.following(move.revision().sql(), move.follows()));
        } catch (IOException e) {
            throw DatabaseException.because(file + " cannot be written", e);
        }
    }
}
