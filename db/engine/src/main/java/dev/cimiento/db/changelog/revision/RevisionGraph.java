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
 * The revisions of a folder, which need not be a chain.
 *
 * @param revisions in no particular order
 */
public record RevisionGraph(List<Revision> revisions) {

    /** The file in the folder of a changelog with which new revisions begin. */
    static final String TEMPLATE = "template.sql";

    public RevisionGraph {
        revisions = List.copyOf(revisions);
    }

    /**
     * Returns the folder of the revision files: {@code versions}, or the changelog itself if it has revisions and no
     * such folder.
     */
    public static Path directory(Path changelog) {
        Path versions = changelog.resolve("versions");
        return Files.isDirectory(versions) || !hasRevisions(changelog) ? versions : changelog;
    }

    /**
     * Returns the revision files of a changelog. A folder without SQL files is a changelog without revisions.
     *
     * @throws DatabaseException if the folder does not exist, or if its SQL files are no revisions
     */
    public static SqlFolder folder(Path changelog) {
        Path directory = directory(changelog);
        return !Files.isDirectory(directory) && hasNoSql(changelog)
                ? SqlFolder.of(Map.of())
                : SqlFolder.directory(Files.isDirectory(changelog) ? directory : changelog);
    }

    /** The template of new revisions does not count. */
    private static boolean hasNoSql(Path directory) {
        return Files.isDirectory(directory)
                && SqlFolder.directory(directory).files().keySet().stream().allMatch(TEMPLATE::equals);
    }

    private static boolean hasRevisions(Path directory) {
        try (Stream<Path> files = Files.isDirectory(directory) ? Files.list(directory) : Stream.empty()) {
            return files.anyMatch(file -> RevisionFile.isName(String.valueOf(file.getFileName())));
        } catch (IOException e) {
            throw DatabaseException.because("The folder " + directory + " cannot be read", e);
        }
    }

    /** @throws DatabaseException if a file is malformed, or two files have the same id */
    public static RevisionGraph read(SqlFolder folder) {
        Map<String, Revision> byId = new LinkedHashMap<>();
        folder.files().forEach((file, sql) -> {
            Revision revision = new RevisionFile(file, sql).read();
            Revision other = byId.put(revision.id(), revision);
            if (other != null) {
                throw new DatabaseException("Two revisions have the id " + revision.id() + ": " + other.file() + " and "
                        + file + ". Give one of them another id.");
            }
        });
        return new RevisionGraph(List.copyOf(byId.values()));
    }

    /** Returns the revisions that no other one follows: one in a chain, several after a fork. */
    public List<Revision> heads() {
        return revisions.stream()
                .filter(revision -> followers(revision.id()).isEmpty())
                .toList();
    }

    /** @throws DatabaseException if the revisions are not one chain */
    public Changelog changelog() {
        return Changelog.of(revisions);
    }

    public Revision find(String name) {
        return Revision.find(name, revisions);
    }

    /** Returns true if another revision follows the same one. */
    public boolean isFork(Revision revision) {
        return followers(revision.follows()).size() > 1;
    }

    /** Returns a revision and its ancestors, the latest first. In a circle each revision is returned once. */
    public List<Revision> withAncestors(Revision last) {
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

    /** Returns a revision and all its descendants. */
    public List<Revision> branchOf(Revision first) {
        List<Revision> branch = new ArrayList<>(List.of(first));
        for (int i = 0; i < branch.size(); i++) {
            branch.addAll(followers(branch.get(i).id()));
        }
        return branch;
    }
}
