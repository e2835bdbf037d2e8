/** Sign-in, token refresh and sign-out. */
package dev.cimiento.application.account.signin;
