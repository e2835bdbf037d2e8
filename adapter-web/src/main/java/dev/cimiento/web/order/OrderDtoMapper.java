package dev.cimiento.web.order;

import dev.cimiento.application.order.Checkout;
import dev.cimiento.domain.account.profile.PostalAddress;
import dev.cimiento.domain.order.ExternalReference;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderEvent;
import dev.cimiento.domain.order.OrderLine;
import dev.cimiento.domain.order.OrderState;
import dev.cimiento.domain.order.OrderStep;
import dev.cimiento.domain.order.OrderSummary;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.web.account.profile.AddressMapper;
import dev.cimiento.web.account.profile.AddressRequest;
import dev.cimiento.web.resource.ResourceMapping;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = ResourceMapping.class)
interface OrderDtoMapper extends AddressMapper {

    Checkout toCheckout(OrderRequest request);

    @Mapping(target = ".", source = "state")
    @Mapping(target = "state", expression = "java(toCode(order.state().state()))")
    @Mapping(target = "total", expression = "java(order.state().total())")
    OrderResponse toResponse(Entity<Order> order);

    @Mapping(target = "amount", expression = "java(line.roundedAmount())")
    OrderLineResponse toResponse(OrderLine line);

    OrderEventResponse toResponse(OrderEvent event);

    OriginResponse toResponse(ExternalReference origin);

    @Mapping(target = "includedLines", ignore = true)
    OrderSummaryResponse toResponse(OrderSummary order);

    List<OrderLineResponse> toLines(List<OrderLine> lines);

    default Optional<PostalAddress> toOptionalAddress(@Nullable AddressRequest address) {
        return toOptionalAddress("shippingAddress", address);
    }

    default Optional<BigDecimal> toOptionalAmount(@Nullable BigDecimal amount) {
        return Optional.ofNullable(amount);
    }

    default @Nullable OriginResponse toNullableOrigin(Optional<ExternalReference> origin) {
        return origin.isPresent() ? toResponse(origin.get()) : null;
    }

    default @Nullable UUID toNullableUser(Optional<UUID> user) {
        return user.orElse(null);
    }

    default String toCode(OrderState state) {
        return state.code();
    }

    default String toCode(OrderStep step) {
        return step.code();
    }
}
