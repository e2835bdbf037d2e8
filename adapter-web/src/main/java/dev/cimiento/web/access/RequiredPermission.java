package dev.cimiento.web.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the permission that an operation needs, or all operations of a controller. On a method it replaces what the
 * controller declares, also by {@link RequiredPermissions}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RequiredPermission {

    /** Names such as {@code orders:place}. If there are several, each of them alone is sufficient. */
    String[] value();
}
