package dk.forloeb.placement;

/** What a caseworker confirms to have checked before a placement is approved. */
public enum ApprovalCheck {
    MERBESKAEFTIGELSE,
    IKKE_SENESTE_ARBEJDSGIVER,
    ARBEJDSMILJOE,
    SKAANEHENSYN
}
