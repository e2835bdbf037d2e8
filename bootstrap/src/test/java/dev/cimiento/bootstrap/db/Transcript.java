package dev.cimiento.bootstrap.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page shows of a terminal, in its indented blocks: a line with a dollar sign is a command, up to the line
 * {@code END} where it says so and over all lines that end with a backslash; the lines below are what it prints.
 */
record Transcript(List<Step> steps) {

    private static final String BLOCK = "    ";
    private static final String PROMPT = BLOCK + "$ ";
    private static final String TEXT_FOLLOWS = "<<'END'";
    private static final String TEXT_ENDS = "\nEND\n";

    record Step(String command, String output) {}

    /** Up to the first command that is this one; all where there is none such. */
    Transcript before(String command) {
        return new Transcript(steps.stream()
                .takeWhile(step -> !step.command().equals(command))
                .toList());
    }

    static Transcript of(Path page) throws IOException {
        List<Step> steps = new ArrayList<>();
        StringBuilder step = new StringBuilder();
        for (String line : Files.readAllLines(page)) {
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
