/** Export and erasure of everything that is stored about a user. */
package dev.cimiento.application.account.data;
