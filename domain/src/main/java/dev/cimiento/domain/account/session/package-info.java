/** Sessions and the tokens that they issue. */
package dev.cimiento.domain.account.session;
