/** Shared by all features: identities, entities, transactions and networks. */
package dev.cimiento.domain.shared;
