package dev.cimiento.web.shared.list;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The orders that a client may ask for in a {@link ListRequest}: each the name of a sort key in lower case, with a
 * hyphen before it for descending. The first one is what comes without asking.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Sorts {

    String[] value();
}
