package dev.cimiento.web.cart;

import dev.cimiento.domain.cart.Availability;
import dev.cimiento.domain.cart.CartLineView;
import dev.cimiento.domain.cart.CartView;
import dev.cimiento.web.resource.ResourceMapping;
import dev.cimiento.web.shared.schema.EnumCode;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = ResourceMapping.class)
interface CartDtoMapper {

    @Mapping(target = "total", expression = "java(cart.total())")
    CartResponse toResponse(CartView cart);

    @Mapping(target = "availability", expression = "java(toCode(line.availability()))")
    @Mapping(target = "subtotal", expression = "java(line.subtotal())")
    CartLineResponse toResponse(CartLineView line);

    default String toCode(Availability availability) {
        return EnumCode.of(availability);
    }
}
