/** Values as they are written in URLs, headers and files. */
package dev.cimiento.web.shared.value;
