package dev.cimiento.bootstrap.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds sentences and test names without a subject in a Java source file. It reads the text of the file, because
 * compiled classes have no comments.
 *
 * @param file the name of the file in messages
 * @param source its text
 */
record Prose(Path file, String source) {

    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    private static final Pattern BLOCK_TAG = Pattern.compile("@(?:(?:param|throws|exception)\\s+\\S+|return\\b)\\s*");

    /** The end of a sentence, the start of a paragraph or list item, or a block tag. */
    private static final Pattern SENTENCE_START = Pattern.compile(
            "(?<=[.!?])\\s+(?=[A-Z{])|\\s*<(?:p|li|td|th|ul|ol|h\\d)>\\s*|\\s+(?=@[a-z])", Pattern.CASE_INSENSITIVE);

    private static final Pattern EXAMPLE = Pattern.compile("<pre>.*?</pre>", Pattern.DOTALL);

    private static final Pattern WITHOUT_SUBJECT = Pattern.compile(
            "(?:who|whoever|what|whatever|whether|where|nobody|somebody|that)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern TEST_NAME =
            Pattern.compile("[\\w>]\\s+((?:who|whose|whoever|what|so|it|one|nobody|somebody|that)_\\w+)\\s*\\(");

    /**
     * A piece of text that breaks a rule.
     *
     * @param file the file that contains it
     * @param line the line on which it starts, from 1
     * @param text the sentence or the test name
     */
    record Fault(Path file, int line, String text) {

        @Override
        public String toString() {
            return file + ":" + line + ": " + text;
        }
    }

    /** Returns the Javadoc sentences, those of block tags included, that start with a pronoun or a relative clause. */
    List<Fault> sentencesWithoutSubject() {
        List<Fault> faults = new ArrayList<>();
        Matcher javadoc = JAVADOC.matcher(source);
        while (javadoc.find()) {
            addSentences(javadoc.start(1), withoutMarkup(javadoc.group(1)), faults);
        }
        return faults;
    }

    /** Returns the names of test methods that start with a pronoun. */
    List<Fault> testNamesWithoutSubject() {
        List<Fault> faults = new ArrayList<>();
        Matcher name = TEST_NAME.matcher(source);
        while (name.find()) {
            faults.add(new Fault(file, lineOf(name.start(1)), name.group(1)));
        }
        return faults;
    }

    /** @param text the comment, in which each character is at the same distance from the start as in the source */
    private void addSentences(int start, String text, List<Fault> faults) {
        int from = 0;
        Matcher next = SENTENCE_START.matcher(text);
        while (from < text.length()) {
            boolean found = next.find();
            addSentence(start + from, text.substring(from, found ? next.start() : text.length()), faults);
            from = found ? next.end() : text.length();
        }
    }

    private void addSentence(int start, String text, List<Fault> faults) {
        String sentence = text.strip();
        Matcher tag = BLOCK_TAG.matcher(sentence);
        String words = (tag.lookingAt() ? sentence.substring(tag.end()) : sentence).replaceAll("\\s+", " ");
        if (WITHOUT_SUBJECT.matcher(words).matches()) {
            faults.add(new Fault(file, lineOf(start + text.indexOf(sentence)), words));
        }
    }

    /** Replaces the asterisks at the start of lines, and examples, by spaces. */
    private static String withoutMarkup(String comment) {
        String text = Pattern.compile("^\\s*\\*", Pattern.MULTILINE)
                .matcher(comment)
                .replaceAll(stars -> stars.group().replace('*', ' '));
        return EXAMPLE.matcher(text).replaceAll(example -> example.group().replaceAll("[^\\n]", " "));
    }

    private int lineOf(int offset) {
        return (int) source.substring(0, offset).lines().count() + (source.charAt(offset - 1) == '\n' ? 1 : 0);
    }
}
