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
 * The settings in {@code .env}, as docker compose reads them. A line that is none is refused by its number: what stands
 * in it may be a secret, and passing over it would start the program on another database than was meant. (The libraries
 * for this repeat the line in their errors, or pass over what follows an open quote.)
 */
final class EnvFile {

    private static final Pattern EMPTY = Pattern.compile("\\s*(#.*)?");

    /** A name, and a value: in quotes, which do not belong to it, or up to a comment. */
    private static final Pattern SETTING = Pattern.compile("\\s*(?<name>[A-Za-z_]\\w*)\\s*=\\s*"
            + "(\"(?<double>[^\"]*)\"|'(?<single>[^']*)'|(?<bare>[^\"'\\s#][^\"]*?|))(\\s+#.*)?\\s*");

    private EnvFile() {}

    /** @throws SettingsException when there is one that cannot be read */
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
                        + " is no setting: it must be NAME=value, with its quotes closed.");
            }
        }
        return settings;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new SettingsException(file + " cannot be read: is it text in UTF-8, and yours to read?");
        }
    }

    private static String value(Matcher setting) {
        return Stream.of("double", "single", "bare")
                .flatMap(form -> Optional.ofNullable(setting.group(form)).stream())
                .findFirst()
                .orElseThrow();
    }
}
