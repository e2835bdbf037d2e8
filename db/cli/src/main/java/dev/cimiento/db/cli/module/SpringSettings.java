package dev.cimiento.db.cli.module;

import dev.cimiento.db.core.DatabaseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The settings of a Spring Boot application in its {@code application} files, and in those of a profile for PostgreSQL.
 * They are found by the form {@code mybatis.mapper-locations} of their names, however they are written.
 */
final class SpringSettings {

    private static final Pattern FILE = Pattern.compile(
            "(application|bootstrap)(-(postgres|postgresql|pgsql|pg))?\\.(properties|ya?ml)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}:]+)(?::([^${}]*))?}");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]$");
    private static final int MOST_NESTED = 10;

    private final Map<String, Setting> settings = new LinkedHashMap<>();

    /** A setting with its name as it is written. */
    private record Setting(String name, String value) {

        Setting with(String element) {
            return new Setting(name, value + "," + element);
        }
    }

    /** Reads the settings in the first folders that have any: those of the module, before those of other modules. */
    static SpringSettings in(List<Path> resources) {
        for (Path folder : resources) {
            List<Path> files = files(folder);
            if (!files.isEmpty()) {
                SpringSettings found = new SpringSettings();
                files.forEach(found::read);
                return found;
            }
        }
        return new SpringSettings();
    }

    /** Returns the files of a folder; those of a profile are last. */
    private static List<Path> files(Path folder) {
        return Stream.of(folder, folder.resolve("config"))
                .filter(Files::isDirectory)
                .flatMap(place -> ModuleFolders.sources(
                        place,
                        file -> place.equals(file.getParent())
                                && FILE.matcher(file.getFileName().toString()).matches())
                        .stream())
                .sorted((one, other) -> Boolean.compare(isProfile(one), isProfile(other)))
                .toList();
    }

    private static boolean isProfile(Path file) {
        return file.getFileName().toString().contains("-");
    }

    private void read(Path file) {
        try (BufferedReader text = Files.newBufferedReader(file)) {
            if (file.toString().endsWith(".properties")) {
                Properties properties = new Properties();
                properties.load(text);
                properties.stringPropertyNames().forEach(name -> put(name, properties.getProperty(name)));
            } else {
                Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
                // Maven replaces @…@, which is no YAML.
                yaml.loadAll(text.lines().map(SpringSettings::withoutMaven).collect(Collectors.joining("\n")))
                        .forEach(document -> put("", document));
            }
        } catch (IOException e) {
            throw DatabaseException.because("The file " + file + " cannot be read", e);
        } catch (YAMLException e) {
            throw new DatabaseException("The file " + file + " is no YAML: " + e.getMessage(), e);
        }
    }

    private void put(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            members.forEach((key, member) -> put(name.isEmpty() ? "" + key : name + "." + key, member));
        } else if (value instanceof List<?> elements) {
            put(name, String.join(",", elements.stream().map(String::valueOf).toList()));
        } else if (value != null) {
            String written = INDEX.matcher(name).replaceFirst("");
            settings.merge(
                    canonical(written),
                    new Setting(written, value.toString()),
                    (before, next) -> written.equals(name) ? next : before.with(next.value()));
        }
    }

    private static String withoutMaven(String line) {
        return line.replaceAll("@[\\w.-]+@", "");
    }

    /** Returns the name in lower case with hyphens: {@code mapperLocations} is {@code mapper-locations}. */
    private static String canonical(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").replace('_', '-').toLowerCase(Locale.ROOT);
    }

    /** Returns the value of the first of these settings that exists and is not empty. */
    Optional<String> get(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.ofNullable(settings.get(name)))
                .map(setting -> resolved(setting.value()))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** Returns the elements of a list, which can be empty. */
    List<String> list(String... names) {
        return get(names).stream()
                .flatMap(text -> Stream.of(text.split("[,;\\s]+")))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .toList();
    }

    /** Returns the settings whose names begin with this prefix, by the rest of their names as they are written. */
    Map<String, String> below(String prefix) {
        int words = prefix.split("\\.").length;
        Map<String, String> found = new LinkedHashMap<>();
        settings.forEach((name, setting) -> {
            if (name.startsWith(prefix)) {
                String[] parts = setting.name().split("\\.");
                found.put(String.join(".", List.of(parts).subList(words, parts.length)), resolved(setting.value()));
            }
        });
        return found;
    }

    private String resolved(String value) {
        String text = value;
        for (int i = 0; i < MOST_NESTED; i++) {
            Matcher placeholder = PLACEHOLDER.matcher(text);
            String next = placeholder.replaceAll(
                    found -> Matcher.quoteReplacement(replacement(found.group(1), found.group(2))));
            if (next.equals(text)) {
                return text;
            }
            text = next;
        }
        return text;
    }

    private String replacement(String name, @Nullable String otherwise) {
        Setting setting = settings.get(canonical(name));
        return setting != null ? setting.value() : Objects.requireNonNullElse(otherwise, "");
    }
}
