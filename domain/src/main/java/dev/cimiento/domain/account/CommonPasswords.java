package dev.cimiento.domain.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The passwords that an attacker tries first: the entries of {@code common-passwords.txt} beside this class, in any
 * case, with the usual digits for letters, or with digits and signs around them. Repetitions of one part and rows of
 * keys count as common, too.
 */
public final class CommonPasswords {

    private static final Pattern REPEATED = Pattern.compile("(.{1,16}?)\\1+.{0,2}");

    /**
     * The look-behind fails at once inside a run. Without it, the match would read the rest of the run again from each
     * start, which takes quadratic time.
     */
    private static final Pattern NON_LETTERS_AROUND = Pattern.compile("^[^\\p{L}]++|(?<![^\\p{L}])[^\\p{L}]++$");

    private static final List<String> ROWS = List.of(
            "01234567890123456789012345678901234567890",
            "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
            "1234567890qwertyuiopasdfghjklzxcvbnm1234567890",
            "qwertyuiop[]asdfghjkl;'zxcvbnm,./",
            "qwertzuiopasdfghjklyxcvbnm",
            "azertyuiopqsdfghjklmwxcvbn",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
            "1q2w3e4r5t6y7u8i9o0p",
            "q1w2e3r4t5y6u7i8o9p0",
            "qazwsxedcrfvtgbyhnujmikolp",
            "123qweasdzxc123");

    private final Set<String> listed;

    private CommonPasswords(Set<String> listed) {
        this.listed = listed;
    }

    public static CommonPasswords listed() {
        InputStream list = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return new CommonPasswords(
                    lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public boolean contains(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        String core = NON_LETTERS_AROUND.matcher(lower).replaceAll("");
        return REPEATED.matcher(lower).matches()
                || isKeyboardRow(lower)
                || listed.contains(lower)
                || listed.contains(core)
                || listed.contains(replaceLookalikeDigits(core));
    }

    private static boolean isKeyboardRow(String text) {
        String backwards = new StringBuilder(text).reverse().toString();
        return ROWS.stream().anyMatch(row -> row.contains(text) || row.contains(backwards));
    }

    /** Replaces digits and signs that look like letters by these letters: {@code p4ssw0rd} becomes {@code password}. */
    private static String replaceLookalikeDigits(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }
}
