/** The bodies of forms. */
package dev.cimiento.web.shared.form;
