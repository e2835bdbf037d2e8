package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes of files in the unified diff format. The context lines alone determine the position of a change. */
record Patch(Map<String, List<Hunk>> hunks) {

    private static final String FILE = "+++ b/";

    /** A part of a file before and after the change. */
    private record Hunk(StringBuilder before, StringBuilder after) {

        private void add(String line) {
            String text = line.substring(1) + "\n";
            if (line.charAt(0) != '+') {
                before.append(text);
            }
            if (line.charAt(0) != '-') {
                after.append(text);
            }
        }
    }

    static Patch of(List<String> lines) {
        Map<String, List<Hunk>> hunks = new LinkedHashMap<>();
        List<Hunk> file = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(FILE)) {
                file = hunks.computeIfAbsent(line.substring(FILE.length()), name -> new ArrayList<>());
            } else if (line.startsWith("@@")) {
                file.add(new Hunk(new StringBuilder(), new StringBuilder()));
            } else if (line.matches("[ +-].*") && !line.startsWith("--- ")) {
                file.get(file.size() - 1).add(line);
            }
        }
        return new Patch(hunks);
    }

    Set<String> files() {
        return hunks.keySet();
    }

    /** Returns a file with its changes applied. */
    String apply(String name, String text) {
        String changed = text;
        for (Hunk hunk : hunks.getOrDefault(name, List.of())) {
            assertThat(changed).as(name).containsOnlyOnce(hunk.before);
            changed = changed.replace(hunk.before, hunk.after);
        }
        return changed;
    }
}
