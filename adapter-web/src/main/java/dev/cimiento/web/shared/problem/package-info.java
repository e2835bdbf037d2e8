/** Problem details (RFC 9457), and the id of the request that they contain. */
package dev.cimiento.web.shared.problem;
