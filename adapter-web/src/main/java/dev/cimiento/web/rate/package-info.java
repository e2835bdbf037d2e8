/** Rate limits as clients see them: the headers of a limited response. */
package dev.cimiento.web.rate;
