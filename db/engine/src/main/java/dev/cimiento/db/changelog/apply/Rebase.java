package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionFile;
import dev.cimiento.db.changelog.revision.RevisionFiles;
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
 * Puts a revision behind the head of its changelog, by the line {@code -- follows:} of its file. When two revisions
 * follow the same one, that joins them to a chain again: the branch of the named one moves behind the other's end.
 *
 * @param versions the folder of the revisions' files
 * @param isApplied whether some database has a revision already, so that it must stay where it is
 */
public record Rebase(Path versions, Predicate<Revision> isApplied) {

    /** Of files whose revisions are applied nowhere else than in one database. */
    public static Rebase in(Path versions, DataSource database) {
        try (Connection connection = database.getConnection()) {
            return new Rebase(versions, ChangeLogTable.read(connection)::knows);
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be asked for its revisions", e);
        }
    }

    /** A revision that follows another one now. */
    public record Move(Revision revision, String follows) {}

    /**
     * Rewrites the files of the revisions that have to follow another one now. Where the history forks on the way to
     * the named one, its whole branch is moved; of several others it goes behind one, and the heads are one less.
     *
     * @param name the id or name of the revision, or its first letters
     * @return what was changed; nothing when it stands at the head already
     * @throws DatabaseException when there is no such revision, when it is applied, or when no chain comes of it
     */
    public List<Move> behindHead(String name) {
        RevisionFiles files = RevisionFiles.read(SqlFolder.directory(versions));
        Revision named = files.find(name);
        List<Move> moves = files.wayBackFrom(named).stream()
                .filter(files::isFork)
                .findFirst()
                .map(first -> joining(first, files))
                .orElseGet(() -> inChain(named, files));
        for (Move move : moves) {
            if (isApplied.test(move.revision())) {
                throw new DatabaseException("The revision " + move.revision()
                        + " is applied, and stays where it is. Move the other one, or take it back first.");
            }
        }
        moves.forEach(this::write);
        return moves;
    }

    /** Behind what is applied, where one of the others is. */
    private List<Move> joining(Revision first, RevisionFiles files) {
        List<Revision> rest = new ArrayList<>(files.revisions());
        rest.removeAll(files.branchOf(first));
        List<Revision> heads = new RevisionFiles(rest).heads();
        Revision head = Stream.concat(heads.stream().filter(isApplied), heads.stream())
                .findFirst()
                .orElseThrow(() -> new DatabaseException("These revisions follow each other in a circle: " + rest
                        + ". Correct the line '-- follows:' of one of them."));
        return List.of(new Move(first, head.id()));
    }

    private static List<Move> inChain(Revision moved, RevisionFiles files) {
        Changelog chain = files.changelog();
        List<Move> moves = new ArrayList<>();
        if (!chain.isHead(moved)) {
            String head = chain.head().map(Revision::id).orElse(Revision.BASE);
            moves.add(new Move(moved, head));
            files.followers(moved.id()).forEach(next -> moves.add(new Move(next, moved.follows())));
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
