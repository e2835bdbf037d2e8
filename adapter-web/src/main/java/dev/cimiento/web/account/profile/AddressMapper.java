package dev.cimiento.web.account.profile;

import dev.cimiento.domain.account.profile.PostalAddress;
import dev.cimiento.domain.shared.error.Invalid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between a postal address and how clients see it, for the mappers of all that has one. */
public interface AddressMapper {

    PostalAddress toAddress(AddressRequest address);

    AddressResponse toResponse(PostalAddress address);

    /** @param field the name that the address has in the request */
    default Optional<PostalAddress> toOptionalAddress(String field, @Nullable AddressRequest address) {
        return Optional.ofNullable(address)
                .map(given -> Invalid.renaming(part -> field + "." + part, () -> toAddress(given)));
    }

    default @Nullable AddressResponse toNullableAddress(Optional<PostalAddress> address) {
        return address.isPresent() ? toResponse(address.get()) : null;
    }
}
