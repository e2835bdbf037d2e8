package dev.cimiento.application.account.data;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.audit.AuditEvent;
import dev.cimiento.domain.account.audit.AuditLog;
import dev.cimiento.domain.account.audit.AuditQuery;
import dev.cimiento.domain.account.audit.AuditSort;
import dev.cimiento.domain.account.profile.PostalAddress;
import dev.cimiento.domain.account.profile.Profile;
import dev.cimiento.domain.account.profile.ProfileRepository;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.session.SessionRepository;
import dev.cimiento.domain.account.token.PersonalAccessToken;
import dev.cimiento.domain.account.token.PersonalAccessTokenRepository;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.PageRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Personal data of the account feature. Foreign keys delete it together with the user; audit events stay. */
public final class AccountData implements PersonalData {

    private final ProfileRepository profiles;
    private final SessionRepository sessions;
    private final PersonalAccessTokenRepository accessTokens;
    private final AuditLog audit;
    private final EntityFactory entities;

    public AccountData(
            ProfileRepository profiles,
            SessionRepository sessions,
            PersonalAccessTokenRepository accessTokens,
            AuditLog audit,
            EntityFactory entities) {
        this.profiles = profiles;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.audit = audit;
        this.entities = entities;
    }

    @Override
    public void eraseOf(Entity<User> user) {
        // Foreign keys delete the rows.
    }

    @Override
    public List<PersonalRecords> recordsOf(Entity<User> user) {
        Id<User> id = user.id();
        return List.of(
                new PersonalRecords("account", Stream.of(account(user))),
                new PersonalRecords("profile", profiles.find(id).stream().map(AccountData::profile)),
                new PersonalRecords(
                        "sessions", sessions.list(id, entities.now()).stream().map(AccountData::session)),
                new PersonalRecords(
                        "accessTokens", accessTokens.list(id).stream().map(AccountData::accessToken)),
                new PersonalRecords(
                        "actions", events(Optional.of(id), Optional.empty()).map(AccountData::ownEvent)),
                new PersonalRecords(
                        "actionsOnAccount",
                        events(Optional.empty(), Optional.of(id))
                                .filter(event -> !event.actorId().equals(Optional.of(id)))
                                .map(AccountData::event)));
    }

    private Stream<AuditEvent> events(Optional<Id<User>> actor, Optional<Id<User>> user) {
        return PersonalRecords.pages(
                PageRequest.first(AuditSort.OCCURRED, PersonalRecords.BATCH),
                page -> audit.list(
                        new AuditQuery(actor, user, Optional.empty(), Optional.empty(), Optional.empty(), page)));
    }

    private static Map<String, Object> account(Entity<User> user) {
        User state = user.state();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", user.id().toString());
        values.put("email", state.email().typed());
        values.put("fullName", state.fullName());
        values.put("role", state.role().code());
        values.put("active", state.active());
        values.put("emailVerified", state.emailVerified());
        values.put("createdAt", user.createdAt());
        values.put("updatedAt", user.updatedAt());
        return values;
    }

    private static Map<String, Object> profile(Entity<Profile> profile) {
        Profile state = profile.state();
        Map<String, Object> values = new LinkedHashMap<>();
        state.displayName().ifPresent(value -> values.put("displayName", value));
        state.bio().ifPresent(value -> values.put("bio", value));
        state.avatarUrl().ifPresent(value -> values.put("avatarUrl", value));
        state.locale().ifPresent(value -> values.put("locale", value));
        state.timeZone().ifPresent(value -> values.put("timeZone", value));
        state.address().ifPresent(address -> values.putAll(valuesOf(address)));
        values.put("updatedAt", profile.updatedAt());
        return values;
    }

    /** Returns the parts of an address by name. */
    public static Map<String, Object> valuesOf(PostalAddress address) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("recipient", address.recipient());
        values.put("street", address.street());
        address.postalCode().ifPresent(value -> values.put("postalCode", value));
        values.put("city", address.city());
        address.region().ifPresent(value -> values.put("region", value));
        values.put("country", address.country());
        return values;
    }

    private static Map<String, Object> session(Session session) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", session.id().toString());
        values.put("createdAt", session.createdAt());
        values.put("lastUsedAt", session.lastUsedAt());
        values.put("expiresAt", session.expiresAt());
        session.address().ifPresent(value -> values.put("address", value));
        session.userAgent().ifPresent(value -> values.put("userAgent", value));
        return values;
    }

    private static Map<String, Object> accessToken(PersonalAccessToken token) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", token.id().toString());
        values.put("name", token.name());
        values.put("scopes", List.copyOf(token.scopes()));
        values.put("createdAt", token.createdAt());
        values.put("expiresAt", token.expiresAt());
        token.lastUsedAt().ifPresent(value -> values.put("lastUsedAt", value));
        return values;
    }

    /** Omits actor and network address, which are personal data of the other person. */
    private static Map<String, Object> event(AuditEvent event) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", event.id().toString());
        values.put("occurredAt", event.occurredAt());
        values.put("action", event.action().code());
        event.note().ifPresent(value -> values.put("note", value));
        return values;
    }

    private static Map<String, Object> ownEvent(AuditEvent event) {
        Map<String, Object> values = event(event);
        event.userId().ifPresent(value -> values.put("userId", value.toString()));
        event.address().ifPresent(value -> values.put("address", value));
        return values;
    }
}
