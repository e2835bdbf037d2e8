package dev.cimiento.application.account.data;

import dev.cimiento.application.account.CurrentUser;
import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.util.List;

/** Exports all personal data of the current user. */
public class PersonalDataExport {

    private final UserRepository users;
    private final List<PersonalData> features;

    public PersonalDataExport(UserRepository users, List<PersonalData> features) {
        this.users = users;
        this.features = List.copyOf(features);
    }

    /** Returns the parts of all features. They are read while their streams are consumed. */
    public List<PersonalRecords> export(Actor actor) {
        Entity<User> user =
                users.find(CurrentUser.of(actor, AccountPermissions.SECURE)).orElseThrow(Unauthenticated::new);
        return features.stream()
                .flatMap(feature -> feature.recordsOf(user).stream())
                .toList();
    }
}
