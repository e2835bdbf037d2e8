/** What all features share: identities, entities, transactions and networks. */
package dev.cimiento.domain.shared;
