package dk.forloeb.placement;

/** What happens when a period of a placement runs out; routes the process. */
public enum PlacementEnd {
    FORLAENG,
    AFSLUT,
    AFBRUDT
}
