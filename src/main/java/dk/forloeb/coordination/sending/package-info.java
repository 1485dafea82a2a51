/** What carries requests to other administrations: a folder that their systems fetch from. */
package dk.forloeb.coordination.sending;
