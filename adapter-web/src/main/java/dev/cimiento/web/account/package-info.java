/** Accounts over HTTP: what is everybody's own, what admins decide, and how one signs in. */
package dev.cimiento.web.account;
