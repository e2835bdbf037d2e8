package dev.cimiento.db.cli.module;

import dev.cimiento.db.proof.MapperSettings;
import dev.cimiento.db.schema.SchemaSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A compiled module of a Maven or Gradle build, whose mappers, settings and schema are found without a configuration.
 *
 * <pre>{@code
 * BuildModule module = BuildModule.of(Path.of("."), classPath);
 * ProjectMappers mappers = ProjectMappers.load(classPath, module.mappers(List.of()));
 * }</pre>
 */
public final class BuildModule {

    private final ModuleFolders folders;
    private final SpringSettings spring;

    private BuildModule(ModuleFolders folders, SpringSettings spring) {
        this.folders = folders;
        this.spring = spring;
    }

    /**
     * Reads the settings of a module.
     *
     * @param classPath the class path with which the module runs
     */
    public static BuildModule of(Path folder, List<Path> classPath) {
        ModuleFolders folders = ModuleFolders.of(folder, classPath);
        return new BuildModule(folders, SpringSettings.in(folders.resources()));
    }

    /**
     * Returns the settings with which the module loads its mappers.
     *
     * @param locations patterns of mapper files, as in the setting {@code mybatis.mapper-locations}; empty to find them
     */
    public MapperSettings mappers(List<String> locations) {
        return new ModuleMappers(folders, spring).settings(locations);
    }

    /**
     * Finds the files from which the module creates its schema.
     *
     * @param loader loads the Java classes of migrations
     */
    public Optional<SchemaSource> schema(ClassLoader loader) {
        return new ModuleSchema(folders, spring, loader).find();
    }

    /** Returns the places in which {@link #schema} searches, for messages. */
    public static String places() {
        return ModuleSchema.PLACES;
    }
}
