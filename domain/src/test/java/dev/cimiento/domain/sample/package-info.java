/** The sample entity of the tests. Shared behaviour is tested on it, so that these tests stay if a feature is removed. */
package dev.cimiento.domain.sample;
