package dev.cimiento.web.account;

import dev.cimiento.domain.account.PostalAddress;
import dev.cimiento.domain.account.Profile;
import dev.cimiento.web.shared.EntityMapper;
import dev.cimiento.web.shared.ResourceMapping;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;

@Mapper(config = ResourceMapping.class)
interface ProfileDtoMapper extends EntityMapper<Profile, ProfileRequest, ProfileResponse>, AddressMapper {

    AddressRequest toRequest(PostalAddress address);

    default @Nullable AddressRequest toNullableRequest(Optional<PostalAddress> address) {
        return address.isPresent() ? toRequest(address.get()) : null;
    }
}
