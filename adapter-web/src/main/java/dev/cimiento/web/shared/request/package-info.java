/** Arguments that handler methods take from a request. */
package dev.cimiento.web.shared.request;
