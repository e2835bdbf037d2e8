/** Runs a generated revision forward, back and forward on a scratch database and compares what it leaves. */
package dev.cimiento.db.autogenerate.trial;
