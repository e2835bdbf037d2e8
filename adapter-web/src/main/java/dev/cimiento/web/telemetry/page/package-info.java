/** The pages at {@code /devices}, on which people see devices and their readings. They use the API as any client does. */
package dev.cimiento.web.telemetry.page;
