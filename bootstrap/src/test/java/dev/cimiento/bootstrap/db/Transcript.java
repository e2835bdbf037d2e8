package dev.cimiento.bootstrap.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page shows of a terminal, in its indented blocks: a line with a dollar sign is a command, up to the line
 * {@code END} where it says so, and the lines below are what it prints.
 */
record Transcript(List<Step> steps) {

    private static final String BLOCK = "    ";
    private static final String PROMPT = BLOCK + "$ ";
    private static final String TEXT_FOLLOWS = "<<'END'";
    private static final String TEXT_ENDS = "\nEND\n";

    record Step(String command, String output) {}

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
        int firstLine = shown.indexOf("\n");
        int command = shown.substring(0, firstLine).contains(TEXT_FOLLOWS)
                ? shown.indexOf(TEXT_ENDS) + TEXT_ENDS.length()
                : firstLine;
        return new Step(
                shown.substring(0, command).strip(), shown.substring(command).strip());
    }
}
