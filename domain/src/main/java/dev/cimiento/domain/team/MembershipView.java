package dev.cimiento.domain.team;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.View;

/**
 * A membership with data of its user.
 *
 * @param userName the full name of the user
 */
public record MembershipView(Entity<Membership> entity, String userName) implements View<Membership> {}
