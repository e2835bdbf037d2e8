package dev.cimiento.bootstrap.db;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Normalizes texts of pages and terminals: times and random names, which differ in each run, become numbers. Equal
 * names get the same number in all texts.
 */
final class NormalizedOutput {

    private static final Pattern NAME =
            Pattern.compile("(?<!\\d)20\\d{12}(?!\\d)|\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final List<String> names = new ArrayList<>();

    String of(String text) {
        return NAME.matcher(text)
                .replaceAll(name -> "<" + number(name.group()) + ">")
                .replaceAll("Saved: \\S+, [\\d,]+ tables?, [\\d,]+ rows?", "Saved: <backup>")
                .replaceAll("\\d+ ms\\b", "<duration>")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "<time>")
                .replaceAll("\\d+ (statements|variants|possible|undecided|suppressed)\\b", "<number of> $1")
                .replaceAll("password \\S+", "password <password>")
                .strip();
    }

    private int number(String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
        return names.indexOf(name);
    }
}
