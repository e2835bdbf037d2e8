package dev.cimiento.web.shared.list;

import dev.cimiento.domain.shared.repository.IdFilter;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the query parameter {@code ids} of a list. Its value becomes an {@link IdFilter}. */
@Parameter(
        description = "Only items with these ids, separated by commas.",
        explode = Explode.FALSE,
        array = @ArraySchema(minItems = 1, maxItems = IdFilter.MAX, schema = @Schema(type = "string", format = "uuid")))
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface IdsParameter {}
