package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.cimiento.bootstrap.architecture.ProgramClasses;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks that the work of the program's regular expressions grows linearly with the length of the text. The work is the
 * number of character reads, so the result does not depend on a clock.
 */
class PatternWorkTest {

    private static final int SHORT = 128;
    private static final int LONG = 8 * SHORT;

    /** Between 8 for linear work and 64 for quadratic work. */
    private static final int MOST_GROWTH = 16;

    private static final Set<String> SEARCHES =
            Set.of("find", "results", "replaceAll", "replaceFirst", "split", "splitAsStream", "asPredicate");

    @TestFactory
    Stream<DynamicTest> work_for_a_text_grows_no_faster_than_its_length() {
        return ProgramClasses.classes().stream()
                .filter(type -> !type.getPackageName().startsWith("dev.cimiento.db"))
                .flatMap(PatternWorkTest::expressions)
                .map(expression -> DynamicTest.dynamicTest(
                        expression.name(), () -> assertThat(expression.worst()).isEmpty()));
    }

    @Test
    void regular_expression_with_superlinear_work_is_detected() {
        Pattern entityTags = Pattern.compile("[ \\t]*(?:(W/)?\"([!#-~\\x80-\\xFF]*)\")?[ \\t]*(?:,|$)");

        assertThat(new Expression("entity tags", entityTags, true).worst()).isPresent();
        assertThat(new Expression("nested", Pattern.compile("(a+)+b"), false).worst())
                .isPresent();
    }

    /** Returns the patterns in the static fields of a class, directly or inside an object of this project. */
    private static Stream<Expression> expressions(JavaClass owner) {
        boolean searches = owner.getMethodCallsFromSelf().stream()
                .anyMatch(call -> SEARCHES.contains(call.getName())
                        && call.getTargetOwner().getPackageName().equals("java.util.regex"));
        return owner.getFields().stream()
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .flatMap(field -> patterns(field)
                        .map(pattern -> new Expression(
                                owner.getSimpleName() + "." + field.getName() + ": " + pattern, pattern, searches)));
    }

    private static Stream<Pattern> patterns(JavaField field) {
        if (field.getRawType().isEquivalentTo(Pattern.class)) {
            return Stream.of((Pattern) value(field.reflect(), null));
        }
        return field.getRawType().getFields().stream()
                .filter(inner -> inner.getRawType().isEquivalentTo(Pattern.class)
                        && !inner.getModifiers().contains(JavaModifier.STATIC))
                .map(inner -> (Pattern) value(inner.reflect(), value(field.reflect(), null)));
    }

    private static Object value(Field field, @Nullable Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** @param searches true if its class searches for the pattern anywhere in a text */
    private record Expression(String name, Pattern pattern, boolean searches) {

        /** Returns a text for which the work grows too fast. */
        private Optional<HostileText> worst() {
            return HostileText.all()
                    .filter(text -> uses().stream().anyMatch(use -> growsTooFast(text, use)))
                    .findFirst();
        }

        private List<Consumer<Matcher>> uses() {
            Consumer<Matcher> whole = Matcher::matches;
            Consumer<Matcher> start = Matcher::lookingAt;
            Consumer<Matcher> anywhere = matcher -> matcher.results().count();
            return searches ? List.of(whole, start, anywhere) : List.of(whole, start);
        }

        private boolean growsTooFast(HostileText text, Consumer<Matcher> use) {
            CountedText few = new CountedText(text.ofLength(SHORT), Long.MAX_VALUE);
            use.accept(pattern.matcher(few));
            CountedText many = new CountedText(text.ofLength(LONG), MOST_GROWTH * (few.looks + SHORT));
            try {
                use.accept(pattern.matcher(many));
                return false;
            } catch (TooMuchWork tooMuch) {
                return true;
            }
        }
    }

    private static final class TooMuchWork extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Counts the reads of its characters. */
    private static final class CountedText implements CharSequence {

        private final String text;
        private final long most;
        private long looks;

        private CountedText(String text, long most) {
            this.text = text;
            this.most = most;
        }

        @Override
        public char charAt(int index) {
            if (++looks > most) {
                throw new TooMuchWork();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
