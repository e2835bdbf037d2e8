package dev.cimiento.db.cli.module;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.proof.MapperSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings with which a module loads its mappers, from its configuration file of MyBatis or its Spring settings. */
record ModuleMappers(ModuleFolders folders, SpringSettings spring) {

    private static final String HEADER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE configuration PUBLIC "-//mybatis.org//DTD Config 3.0//EN" "https://mybatis.org/dtd/mybatis-3-config.dtd">
            """;
    private static final Pattern CONFIGURATION = Pattern.compile("<!DOCTYPE\\s+configuration\\b[^>]*mybatis");
    private static final String CAMEL_CASE = "mapUnderscoreToCamelCase";
    private static final String ENUM_HANDLER = "defaultEnumTypeHandler";
    private static final String[] LOCATIONS = {"mybatis.mapper-locations", "mybatis-plus.mapper-locations"};

    /** @param locations patterns of mapper files; empty for those in the module's settings, or else all */
    MapperSettings settings(List<String> locations) {
        List<String> configured = locations.isEmpty() ? spring.list(LOCATIONS) : locations;
        List<Pattern> patterns = configured.stream().map(LocationPattern::of).toList();
        List<Pattern> everywhere = configured.stream()
                .filter(location -> location.strip().startsWith("classpath*:"))
                .map(LocationPattern::of)
                .toList();
        MapperSettings files = new MapperSettings(
                MapperSettings.DEFAULT.origin(),
                Optional.empty(),
                folders::isOutput,
                locations.isEmpty() ? forPostgres() : file -> matches(patterns, file),
                file -> matches(everywhere, file) && !DatabaseNames.isOther(file));
        return file().map(files::file)
                .or(() -> properties().map(text -> files.configuration("the settings of the program", text)))
                .orElse(files);
    }

    private static boolean matches(List<Pattern> patterns, String file) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(file).matches());
    }

    /** Omits the mapper files for other databases, if the module has some for PostgreSQL. */
    private Predicate<String> forPostgres() {
        boolean several =
                folders.outputFiles(".xml").stream().map(folders::resource).anyMatch(DatabaseNames::isPostgres);
        return several ? file -> !DatabaseNames.isOther(file) : file -> true;
    }

    /** Returns the configuration file that the settings name, or else the only one in the compiled module. */
    private Optional<Path> file() {
        Optional<String> named = spring.get("mybatis.config-location", "mybatis-plus.config-location");
        if (named.isPresent()) {
            return folders.resources().stream()
                    .map(folder -> folder.resolve(LocationPattern.path(named.get())))
                    .filter(Files::isRegularFile)
                    .findFirst();
        }
        List<Path> found = folders.outputFiles(".xml").stream()
                .filter(ModuleMappers::isConfiguration)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isConfiguration(Path file) {
        return CONFIGURATION.matcher(text(file)).find();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw DatabaseException.because("The file " + file + " cannot be read", e);
        }
    }

    /** Returns the text of a configuration file with the settings of Spring; empty if there are none. */
    private Optional<String> properties() {
        String settings = mybatisSettings().entrySet().stream()
                .map(setting ->
                        "<setting name=\"%s\" value=\"%s\"/>".formatted(setting.getKey(), escaped(setting.getValue())))
                .collect(Collectors.joining());
        String aliases = packages("type-aliases-package");
        String handlers = packages("type-handlers-package");
        return settings.isEmpty() && aliases.isEmpty() && handlers.isEmpty()
                ? Optional.empty()
                : Optional.of(HEADER + "<configuration>" + element("settings", settings)
                        + element("typeAliases", aliases) + element("typeHandlers", handlers) + "</configuration>");
    }

    private Map<String, String> mybatisSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        Stream.of("mybatis.configuration.", "mybatis-plus.configuration.")
                .forEach(prefix -> spring.below(prefix).forEach((name, value) -> {
                    String setting = camelCase(name);
                    // MyBatis's log goes to the program's own.
                    if (MapperSettings.isSetting(setting) && !setting.equals("logImpl") && !name.contains(".")) {
                        settings.put(setting, value);
                    }
                }));
        if (!settings.containsKey(CAMEL_CASE) && programSetsCamelCase()) {
            settings.put(CAMEL_CASE, "true");
        }
        if (!settings.containsKey(ENUM_HANDLER)) {
            EnumTypeHandlers.in(folders.classPath()).ifPresent(handler -> settings.put(ENUM_HANDLER, handler));
        }
        return settings;
    }

    /** Returns true if a Java source of the build switches the setting on: without it most columns have no property. */
    private boolean programSetsCamelCase() {
        return !ModuleFolders.sources(
                        folders.root(),
                        file -> file.toString().matches(".*\\.(java|kt)")
                                && text(file).contains("setMapUnderscoreToCamelCase(true)"))
                .isEmpty();
    }

    private String packages(String setting) {
        return spring.list("mybatis." + setting, "mybatis-plus." + setting).stream()
                .flatMap(name -> name.contains("*") ? packagesMatching(name) : Stream.of(name))
                .distinct()
                .map(name -> "<package name=\"" + escaped(name) + "\"/>")
                .collect(Collectors.joining());
    }

    /** Returns the packages that match a pattern with wildcards. */
    private Stream<String> packagesMatching(String pattern) {
        Pattern path = LocationPattern.of(pattern.replace('.', '/'));
        return folders.outputFiles(".class").stream()
                .map(folders::resource)
                .map(file -> file.substring(0, Math.max(0, file.lastIndexOf('/'))))
                .distinct()
                .filter(name -> path.matcher(name).matches())
                .map(name -> name.replace('/', '.'));
    }

    private static String element(String name, String content) {
        return content.isEmpty() ? "" : "<" + name + ">" + content + "</" + name + ">";
    }

    private static String camelCase(String name) {
        return Pattern.compile("-(.)")
                .matcher(name)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
