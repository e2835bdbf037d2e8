package dev.cimiento.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.cimiento.bootstrap.Cimiento;

/** The classes of this program without its tests. Reading them takes seconds, so they are read once. */
public final class ProgramClasses {

    public static final String BASE = Cimiento.class
            .getPackageName()
            .substring(0, Cimiento.class.getPackageName().lastIndexOf('.'));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(BASE);

    private ProgramClasses() {}

    public static JavaClasses classes() {
        return CLASSES;
    }
}
