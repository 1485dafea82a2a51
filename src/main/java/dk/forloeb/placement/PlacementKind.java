package dk.forloeb.placement;

/** On what terms a citizen works at a company. Only some are offers of the law (tilbud) with its conditions. */
public enum PlacementKind {
    PRAKTIK("Virksomhedspraktik", true),
    LOENTILSKUD("Løntilskud", true),
    SMAAJOB("Småjob", false),
    NYTTEINDSATS("Nytteindsats", true),
    ORDINAER("Ordinært job", false);

    private final String label;
    private final boolean statutory;

    PlacementKind(String label, boolean statutory) {
        this.label = label;
        this.statutory = statutory;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /**
     * An offer of the law: it is applied for in VITAS, the employees' representative agrees, the unit has room by the ratio,
     * and it is not with the last employer. Ordinary paid work needs none of that.
     */
    public boolean isStatutory() {
        return statutory;
    }
}
