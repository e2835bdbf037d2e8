package dev.cimiento.db.proof;

import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.reflection.DefaultReflectorFactory;
import org.apache.ibatis.reflection.MetaClass;
import org.apache.ibatis.session.Configuration;

/**
 * The settings with which a project loads its mappers.
 *
 * @param origin the source of the configuration, for messages
 * @param configuration the text of a configuration file of MyBatis, with settings, type aliases and type handlers; empty
 *     for MyBatis's defaults
 * @param folders selects the folders of the class path whose mappers are proved
 * @param files selects the mapper files in these folders by their paths in the class path
 * @param jarFiles selects the mapper files in jars
 */
public record MapperSettings(
        String origin,
        Optional<String> configuration,
        Predicate<Path> folders,
        Predicate<String> files,
        Predicate<String> jarFiles) {

    /** MyBatis's defaults, for all mappers in the folders of a class path. */
    public static final MapperSettings DEFAULT = new MapperSettings(
            "the defaults of MyBatis", Optional.empty(), folder -> true, file -> true, file -> false);

    private static final String PLUS = "com.baomidou.mybatisplus.core.MybatisConfiguration";
    private static final String PLUS_READER = "com.baomidou.mybatisplus.core.MybatisXMLConfigBuilder";

    /** Returns true if MyBatis has a setting of this name, such as {@code mapUnderscoreToCamelCase}. */
    public static boolean isSetting(String name) {
        return MetaClass.forClass(Configuration.class, new DefaultReflectorFactory())
                .hasSetter(name);
    }

    /** Returns these settings with a configuration file of MyBatis. */
    public MapperSettings file(Path file) {
        try {
            return configuration(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw DatabaseException.because("The file " + file + " cannot be read", e);
        }
    }

    /** Returns these settings with the text of a configuration file of MyBatis. */
    public MapperSettings configuration(String source, String text) {
        return new MapperSettings(source, Optional.of(text), folders, files, jarFiles);
    }

    /** Returns a configuration of MyBatis-Plus if the project uses it: it adds statements and has other defaults. */
    Configuration load(ClassLoader loader) {
        try {
            Class<?> plus = Class.forName(PLUS, true, loader);
            return configuration.isEmpty()
                    ? (Configuration) plus.getConstructor().newInstance()
                    : read(configuration.get(), Class.forName(PLUS_READER, true, loader));
        } catch (ClassNotFoundException notUsed) {
            return configuration.isEmpty() ? new Configuration() : read(configuration.get(), XMLConfigBuilder.class);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new DatabaseException(
                    "The settings of MyBatis-Plus cannot be created: " + UnloadableMappers.reason(e), e);
        }
    }

    /** @param type the class that reads a configuration file, which is not the same in MyBatis and MyBatis-Plus */
    private Configuration read(String text, Class<?> type) {
        try {
            Object reader = type.getConstructor(Reader.class).newInstance(new StringReader(text));
            return (Configuration) type.getMethod("parse").invoke(reader);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new DatabaseException(
                    "The settings in " + origin + " cannot be loaded: " + UnloadableMappers.reason(e), e);
        }
    }
}
