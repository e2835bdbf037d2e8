/** The use cases of accounts: signing up and in, what is one's own, what admins decide, and who is asking. */
package dev.cimiento.application.account;
