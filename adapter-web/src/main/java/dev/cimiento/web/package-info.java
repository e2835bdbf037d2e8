/** The use cases over HTTP: what applies to every request is wired here. */
package dev.cimiento.web;
