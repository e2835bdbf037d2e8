package dev.cimiento.db.changelog.revision;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SqlFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            throw DatabaseException.because("The folder " + directory + " cannot be read", e);
        }
    }

    /** @throws DatabaseException when a file is not as it must be, or two have the same id */
    public static RevisionFiles read(SqlFolder folder) {
        Map<String, Revision> byId = new LinkedHashMap<>();
        folder.files().forEach((file, sql) -> {
            Revision revision = new RevisionFile(file, sql).read();
            Revision other = byId.put(revision.id(), revision);
            if (other != null) {
                throw new DatabaseException("Two revisions have the id " + revision.id() + ": " + other.file() + " and "
                        + file + ". Give one of them another time.");
            }
        });
        return new RevisionFiles(List.copyOf(byId.values()));
    }

    /** Those that no other one follows: one in a chain, more where it forks. */
    public List<Revision> heads() {
        return revisions.stream()
                .filter(revision -> followers(revision.id()).isEmpty())
                .toList();
    }

    /** @throws DatabaseException when they do not make one chain */
    public Changelog changelog() {
        return Changelog.of(revisions);
    }

    public Revision find(String name) {
        return Revision.named(name, revisions);
    }

    /** Whether two or more follow the same one as this one does. */
    public boolean isFork(Revision revision) {
        return followers(revision.follows()).size() > 1;
    }

    /** Those that lead to a revision, beginning with itself; where files follow each other in a circle, once around. */
    public List<Revision> wayBackFrom(Revision last) {
        List<Revision> way = new ArrayList<>(List.of(last));
        for (int i = 0; i < way.size(); i++) {
            String before = way.get(i).follows();
            revisions.stream()
                    .filter(revision -> revision.id().equals(before) && !way.contains(revision))
                    .forEach(way::add);
        }
        return way;
    }

    public List<Revision> followers(String id) {
        return revisions.stream()
                .filter(revision -> revision.follows().equals(id))
                .toList();
    }

    /** A revision and all that follow it. */
    public List<Revision> branchOf(Revision first) {
        List<Revision> branch = new ArrayList<>(List.of(first));
        for (int i = 0; i < branch.size(); i++) {
            branch.addAll(followers(branch.get(i).id()));
        }
        return branch;
    }
}
