package dev.cimiento.web.account.profile;

import dev.cimiento.domain.account.profile.PostalAddress;
import dev.cimiento.domain.shared.error.Invalid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps postal addresses; extended by the mappers of requests and responses that contain an address. */
public interface AddressMapper {

    PostalAddress toAddress(AddressRequest address);

    AddressResponse toResponse(PostalAddress address);

    /** @param field the property of the request that holds the address; prefixes the fields of errors */
    default Optional<PostalAddress> toOptionalAddress(String field, @Nullable AddressRequest address) {
        return Optional.ofNullable(address)
                .map(given -> Invalid.renaming(part -> field + "." + part, () -> toAddress(given)));
    }

    default @Nullable AddressResponse toNullableAddress(Optional<PostalAddress> address) {
        return address.isPresent() ? toResponse(address.get()) : null;
    }
}
