package dev.cimiento.web.resource;

import org.mapstruct.Builder;
import org.mapstruct.MapperConfig;
import org.mapstruct.NullValueMappingStrategy;

/** The configuration of all mappers: {@link ValueMapper} translates values, and a missing set becomes an empty one. */
@MapperConfig(
        uses = ValueMapper.class,
        builder = @Builder(disableBuilder = true),
        nullValueIterableMappingStrategy = NullValueMappingStrategy.RETURN_DEFAULT)
public interface ResourceMapping {}
