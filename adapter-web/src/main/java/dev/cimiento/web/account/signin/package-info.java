/** Sign-in, refresh and sign-out, and the sessions of the current user. */
package dev.cimiento.web.account.signin;
