package dev.cimiento.bootstrap.shared.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the settings in {@code .env}, in the syntax of docker compose. An invalid line is reported by its line number
 * only, because it can contain a secret. It is not skipped, because the program could then start on a wrong database.
 * (Libraries for {@code .env} files repeat the line in their errors, or skip text after an open quote.)
 */
final class EnvFile {

    private static final Pattern EMPTY = Pattern.compile("\\s*(#.*)?");

    /** Matches a name and a value, which is quoted or ends at a comment. */
    private static final Pattern SETTING = Pattern.compile("\\s*(?<name>[A-Za-z_]\\w*)\\s*=\\s*"
            + "(\"(?<double>[^\"]*)\"|'(?<single>[^']*)'|(?<bare>[^\"'\\s#][^\"]*?|))(\\s+#.*)?\\s*");

    private EnvFile() {}

    /** @throws SettingsException if the file cannot be read or has an invalid line */
    static Map<String, String> read(Path directory) {
        Path file = directory.toAbsolutePath().resolve(".env");
        Map<String, String> settings = new HashMap<>();
        List<String> lines = lines(file);
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            Matcher setting = SETTING.matcher(line);
            if (setting.matches()) {
                settings.put(setting.group("name"), value(setting));
            } else if (!EMPTY.matcher(line).matches()) {
                throw new SettingsException("Line " + number + " of " + file
                        + " is not a setting. Write NAME=value, and close all quotes.");
            }
        }
        return settings;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new SettingsException(file + " cannot be read. It must be text in UTF-8 that this user can read.");
        }
    }

    private static String value(Matcher setting) {
        return Stream.of("double", "single", "bare")
                .flatMap(form -> Optional.ofNullable(setting.group(form)).stream())
                .findFirst()
                .orElseThrow();
    }
}
