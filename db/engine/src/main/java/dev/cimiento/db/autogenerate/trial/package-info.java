/** Tests a generated revision: runs upgrade, downgrade and upgrade on a scratch database, and compares the data. */
package dev.cimiento.db.autogenerate.trial;
