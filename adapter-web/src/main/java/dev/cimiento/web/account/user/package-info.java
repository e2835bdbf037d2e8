/** Users, as admins see and change them. */
package dev.cimiento.web.account.user;
