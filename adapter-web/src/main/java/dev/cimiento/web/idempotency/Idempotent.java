package dev.cimiento.web.idempotency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that a client may send again under the same {@code Idempotency-Key}: it is done once, and answers each
 * time as it did then. Never for one whose answer holds a secret, since answers are kept.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Idempotent {

    /** Whether a request without a key is refused. */
    boolean required() default false;
}
