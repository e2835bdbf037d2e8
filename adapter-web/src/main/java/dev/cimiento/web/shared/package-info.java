/** Building blocks of all operations: JSON, lists, exports, problems, limits on bodies, and strict parameters. */
package dev.cimiento.web.shared;
