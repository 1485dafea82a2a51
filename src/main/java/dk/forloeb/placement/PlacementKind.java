package dk.forloeb.placement;

/** On what terms a citizen works at a company. */
public enum PlacementKind {
    PRAKTIK("Virksomhedspraktik"),
    LOENTILSKUD("Løntilskud"),
    SMAAJOB("Småjob"),
    NYTTEINDSATS("Nytteindsats"),
    ORDINAER("Ordinært job");

    private final String label;

    PlacementKind(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
