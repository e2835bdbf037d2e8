package dev.cimiento.web.account.profile;

import dev.cimiento.domain.account.profile.PostalAddress;
import dev.cimiento.domain.account.profile.Profile;
import dev.cimiento.web.resource.EntityMapper;
import dev.cimiento.web.resource.ResourceMapping;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;

@Mapper(config = ResourceMapping.class)
interface ProfileDtoMapper extends EntityMapper<Profile, ProfileRequest, ProfileResponse>, AddressMapper {

    AddressRequest toRequest(PostalAddress address);

    default Optional<PostalAddress> toOptionalAddress(@Nullable AddressRequest address) {
        return toOptionalAddress("address", address);
    }

    default @Nullable AddressRequest toNullableRequest(Optional<PostalAddress> address) {
        return address.isPresent() ? toRequest(address.get()) : null;
    }
}
