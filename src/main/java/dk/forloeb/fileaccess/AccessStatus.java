package dk.forloeb.fileaccess;

/** How far a request has come. */
public enum AccessStatus {
    MODTAGET,
    BESVARET
}
