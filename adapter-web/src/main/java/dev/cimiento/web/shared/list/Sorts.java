package dev.cimiento.web.shared.list;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The sort orders that a list offers: names of sort keys in lower case, with a leading hyphen for descending order. The
 * first one is the default.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Sorts {

    String[] value();

    /** The default of a list with the parameter {@code text}; by default the same as without. */
    String searched() default "";
}
