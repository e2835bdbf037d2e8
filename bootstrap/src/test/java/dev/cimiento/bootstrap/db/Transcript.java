package dev.cimiento.bootstrap.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The terminal sessions in the indented blocks of a page. A line with a dollar sign is a command; it continues over
 * lines that end with a backslash, and up to {@code END} for a here-document. The lines below are its output.
 */
record Transcript(List<Step> steps) {

    private static final String BLOCK = "    ";
    private static final String PROMPT = BLOCK + "$ ";
    private static final String TEXT_FOLLOWS = "<<'END'";
    private static final String TEXT_ENDS = "\nEND\n";

    record Step(String command, String output) {}

    /** Returns the steps before the first occurrence of a command; all steps if it does not occur. */
    Transcript before(String command) {
        return new Transcript(steps.stream()
                .takeWhile(step -> !step.command().equals(command))
                .toList());
    }

    static Transcript of(Path page) throws IOException {
        return of(Files.readAllLines(page));
    }

    /** Returns the sessions below a heading, up to the end of the page. */
    static Transcript of(Path page, String heading) throws IOException {
        return of(Files.readAllLines(page).stream()
                .dropWhile(line -> !line.equals(heading))
                .toList());
    }

    private static Transcript of(List<String> page) {
        List<Step> steps = new ArrayList<>();
        StringBuilder step = new StringBuilder();
        for (String line : page) {
            boolean shown = line.isEmpty() || line.startsWith(BLOCK);
            if (!step.isEmpty() && (!shown || line.startsWith(PROMPT))) {
                steps.add(step(step.toString()));
                step.setLength(0);
            }
            if (line.startsWith(PROMPT)) {
                step.append(line.substring(PROMPT.length())).append("\n");
            } else if (!step.isEmpty()) {
                step.append(line.substring(Math.min(BLOCK.length(), line.length())))
                        .append("\n");
            }
        }
        if (!step.isEmpty()) {
            steps.add(step(step.toString()));
        }
        return new Transcript(steps);
    }

    private static Step step(String shown) {
        int command = shown.substring(0, shown.indexOf("\n")).contains(TEXT_FOLLOWS)
                ? shown.indexOf(TEXT_ENDS) + TEXT_ENDS.length()
                : endOfLine(shown);
        return new Step(
                shown.substring(0, command).strip(), shown.substring(command).strip());
    }

    private static int endOfLine(String shown) {
        int end = shown.indexOf("\n");
        while (shown.charAt(end - 1) == '\\') {
            end = shown.indexOf("\n", end + 1);
        }
        return end;
    }
}
