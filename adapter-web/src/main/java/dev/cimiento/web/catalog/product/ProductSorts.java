package dev.cimiento.web.catalog.product;

import dev.cimiento.web.shared.list.Sorts;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The sort orders of a list of products. */
@Sorts({"name", "-name", "price", "-price", "created", "-created", "updated", "-updated", "-relevance"})
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@interface ProductSorts {}
