package dev.cimiento.web.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the two permissions that the operations of a controller need, inherited ones included. They are checked before
 * any argument is resolved, so a client without the permission gets its 401 or 403 before its body is read. The use case
 * checks again, and {@code docs/access.md} lists all of them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RequiredPermissions {

    /** The permission for GET, such as {@code catalog:read}. */
    String read();

    /** The permission for all other methods. */
    String write();
}
