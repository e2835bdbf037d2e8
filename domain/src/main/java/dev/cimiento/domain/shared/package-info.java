/** What all features share: identities, entities, pages, actors, errors, and the ports that every repository has. */
package dev.cimiento.domain.shared;
