/**
 * What all features share: identities, entities, actors, permissions, errors and transactions. One package because the
 * errors are a sealed hierarchy, which Java keeps in one package, and the other types throw them.
 */
package dev.cimiento.domain.shared;
