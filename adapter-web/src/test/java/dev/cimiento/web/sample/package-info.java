/** The sample entity of the tests over HTTP. */
package dev.cimiento.web.sample;
