/** Profiles and postal addresses. */
package dev.cimiento.domain.account.profile;
