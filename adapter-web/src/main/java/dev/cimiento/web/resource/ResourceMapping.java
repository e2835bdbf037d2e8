package dev.cimiento.web.resource;

import org.mapstruct.Builder;
import org.mapstruct.MapperConfig;
import org.mapstruct.NullValueMappingStrategy;

/** What all mappers have in common: values are translated by {@link ValueMapper}, and a missing set is an empty one. */
@MapperConfig(
        uses = ValueMapper.class,
        builder = @Builder(disableBuilder = true),
        nullValueIterableMappingStrategy = NullValueMappingStrategy.RETURN_DEFAULT)
public interface ResourceMapping {}
