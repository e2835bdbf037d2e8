package dev.cimiento.db.changelog;

import dev.cimiento.db.changelog.Rebase.Move;
import dev.cimiento.db.shared.DatabaseException;
import dev.cimiento.db.shared.SqlFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The revisions of a folder, whether or not they make a chain.
 *
 * @param revisions in no order that means anything
 */
public record RevisionFiles(List<Revision> revisions) {

    public RevisionFiles {
        revisions = List.copyOf(revisions);
    }

    /**
     * Where the files of a changelog lie: in its folder {@code versions}, unless there is none and they lie in the
     * changelog itself.
     */
    public static Path directory(Path changelog) {
        Path versions = changelog.resolve("versions");
        return Files.isDirectory(versions) || !hasRevisions(changelog) ? versions : changelog;
    }

    private static boolean hasRevisions(Path directory) {
        try (Stream<Path> files = Files.isDirectory(directory) ? Files.list(directory) : Stream.empty()) {
            return files.anyMatch(file -> RevisionFile.isName(String.valueOf(file.getFileName())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws DatabaseException when a file is not as it must be */
    public static RevisionFiles read(SqlFolder folder) {
        List<Revision> revisions = new ArrayList<>();
        folder.files().forEach((file, sql) -> revisions.add(new RevisionFile(file, sql).read()));
        return new RevisionFiles(revisions);
    }

    /** Those that no other one follows: one in a chain, more where it forks. */
    public List<Revision> heads() {
        return revisions.stream()
                .filter(revision -> followers(revision.id()).isEmpty())
                .toList();
    }

    /** @throws DatabaseException when they do not make one chain */
    public Changelog changelog() {
        return Changelog.read(
                SqlFolder.of(revisions.stream().collect(Collectors.toMap(Revision::file, Revision::sql))));
    }

    Revision find(String name) {
        List<Revision> found =
                revisions.stream().filter(revision -> revision.isNamed(name)).toList();
        if (found.size() != 1) {
            throw new DatabaseException(
                    found.isEmpty()
                            ? "There is no revision " + name + " in the changelog."
                            : "The names of several revisions begin with " + name + ": " + found
                                    + ". Give more of its letters.");
        }
        return found.get(0);
    }

    List<Revision> followers(String id) {
        return revisions.stream()
                .filter(revision -> revision.follows().equals(id))
                .toList();
    }

    /** A revision and all that follow it. */
    List<Revision> branchOf(Revision first) {
        List<Revision> branch = new ArrayList<>(List.of(first));
        for (int i = 0; i < branch.size(); i++) {
            branch.addAll(followers(branch.get(i).id()));
        }
        return branch;
    }

    RevisionFiles with(List<Move> moves) {
        List<Revision> moved = new ArrayList<>(revisions);
        for (Move move : moves) {
            moved.remove(move.revision());
            String sql = RevisionFile.following(move.revision().sql(), move.follows());
            moved.add(new RevisionFile(move.revision().file(), sql).read());
        }
        return new RevisionFiles(moved);
    }
}
