/** The current user's profile with the postal address. */
package dev.cimiento.web.account.profile;
