/** Positions of writes, by which clients read their own writes from replicas. */
package dev.cimiento.web.shared.position;
