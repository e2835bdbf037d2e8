package dev.cimiento.persistence.account.profile;

import dev.cimiento.domain.account.profile.Profile;
import dev.cimiento.domain.account.profile.ProfileRepository;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Row;
import java.util.Optional;

/** Profiles in PostgreSQL. */
public final class MyBatisProfileRepository implements ProfileRepository {

    private final ProfileMapper mapper;

    public MyBatisProfileRepository(Mappers mappers) {
        mapper = mappers.get(ProfileMapper.class);
    }

    @Override
    public Optional<Entity<Profile>> find(Id<User> user) {
        return Optional.ofNullable(mapper.find(user)).map(Row::read);
    }

    @Override
    public void put(Entity<Profile> profile) {
        if (mapper.put(profile, new AddressColumns(profile.state().address())) == 0) {
            throw new StaleVersion(profile.id());
        }
    }
}
