/** Refuses to start half-configured, and says in one Danish line what to do about it. */
package dk.forloeb.platform.startup;
