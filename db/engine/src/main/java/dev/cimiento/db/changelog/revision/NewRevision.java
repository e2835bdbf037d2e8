package dev.cimiento.db.changelog.revision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A revision that is to be written.
 *
 * @param message its purpose; the file is named after it
 * @param remarks comment lines for its reader, written above the change sets; of many losses only the first ones
 * @param changeSets at least one
 */
public record NewRevision(String message, List<String> remarks, List<NewChangeSet> changeSets) {

    private static final int LONGEST_SLUG = 60;
    private static final int MOST_LOSSES = 5;

    private static final List<String> EXAMPLES = examples();

    public NewRevision {
        remarks = List.copyOf(remarks);
        changeSets = List.copyOf(changeSets);
    }

    /** Creates a revision without statements, whose remarks show examples for its author. */
    public static NewRevision empty(String message) {
        return new NewRevision(message, EXAMPLES, List.of(new NewChangeSet(message, "", "")));
    }

    /** Returns the message in a form for file names: lower case, with underscores, at most 60 characters. */
    String slug() {
        String ascii = Normalizer.normalize(message, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String words = ascii.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String cut = words.length() <= LONGEST_SLUG ? words : words.substring(0, LONGEST_SLUG);
        String slug = cut.replaceAll("^_+|_+$", "");
        return slug.isEmpty() ? "revision" : slug;
    }

    /**
     * Returns the text of the file.
     *
     * @param heading the lines of the changelog's template, written above the remarks
     */
    public String text(String id, String follows, String heading) {
        StringBuilder text = new StringBuilder("--liquibase formatted sql logicalFilePath:" + id + "\n");
        text.append("-- follows: ").append(follows).append("\n");
        text.append(heading.isBlank() ? "" : heading.strip() + "\n");
        List<String> later = lossesBelow();
        remarks.stream().filter(remark -> !later.contains(remark)).forEach(remark -> text.append(comment(remark)));
        if (!later.isEmpty()) {
            text.append(comment(later.size() + " more losses of data are listed below the statements."));
        }
        for (int i = 0; i < changeSets.size(); i++) {
            text.append("\n").append(changeSets.get(i).text(id + "-" + (i + 1)));
        }
        text.append(later.isEmpty() ? "" : "\n");
        later.forEach(loss -> text.append(comment(loss)));
        return text.toString();
    }

    private static String comment(String remark) {
        return ("-- " + remark).stripTrailing() + "\n";
    }

    /** Returns the losses that are listed below the statements, so that the statements begin on the first page. */
    private List<String> lossesBelow() {
        List<String> losses = remarks.stream()
                .filter(remark -> remark.startsWith(Revision.LOSS) || remark.startsWith(Revision.DOWNGRADE_LOSS))
                .toList();
        return losses.size() <= MOST_LOSSES ? List.of() : losses.subList(MOST_LOSSES - 1, losses.size());
    }

    private static List<String> examples() {
        try (InputStream text = Objects.requireNonNull(NewRevision.class.getResourceAsStream("empty.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
