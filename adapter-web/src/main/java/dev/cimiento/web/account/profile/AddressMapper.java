package dev.cimiento.web.account.profile;

import dev.cimiento.domain.account.profile.PostalAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between a postal address and how clients see it, for the mappers of all that has one. */
public interface AddressMapper {

    PostalAddress toAddress(AddressRequest address);

    AddressResponse toResponse(PostalAddress address);

    default Optional<PostalAddress> toOptionalAddress(@Nullable AddressRequest address) {
        return Optional.ofNullable(address).map(this::toAddress);
    }

    default @Nullable AddressResponse toNullableAddress(Optional<PostalAddress> address) {
        return address.isPresent() ? toResponse(address.get()) : null;
    }
}
