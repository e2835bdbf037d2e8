package dev.cimiento.web.importing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@link SpooledFile} that many clients send often, such as readings of devices. These files are smaller than
 * others and have slots of their own. A client gets 429 while all of them are taken.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface FrequentUpload {

    /** The maximum size; 16 MiB by default, more than the largest batch of readings needs. */
    int maxBytes() default 16_777_216;
}
