package dev.cimiento.web.sample;

import dev.cimiento.web.shared.list.Sorts;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The orders of notes. */
@Sorts({"name", "-name", "cost", "-cost", "created", "-created", "updated", "-updated", "-relevance"})
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@interface NoteSorts {}
