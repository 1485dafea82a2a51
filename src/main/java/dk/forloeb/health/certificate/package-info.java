/** What carries requests for certificates: a folder from which the doctors' system fetches them. */
package dk.forloeb.health.certificate;
