package dev.cimiento.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.cimiento.bootstrap.Cimiento;

/** All that this program is made of, without its tests; it takes seconds to read, so it is read once. */
public final class House {

    public static final String BASE = Cimiento.class
            .getPackageName()
            .substring(0, Cimiento.class.getPackageName().lastIndexOf('.'));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(BASE);

    private House() {}

    public static JavaClasses classes() {
        return CLASSES;
    }
}
